import type { Slug } from '../../domain/slugs.ts';
import {
  listPagePath,
  platformPath,
  regulationPath,
  regulationPlatformsPath,
  regulationTablePath,
  regulationsPath,
} from '../../domain/urls.ts';
import { dateView, type TimeView } from '../words/dates.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { matrixOf, type MatrixArticle, type MatrixPlatform } from './regulation-matrix.ts';
import { platformInList } from './regulation-matrix-view.ts';
import { regulationTerm, shortNameOf } from './regulation.ts';
import { byPlatform, provisionsUnder } from './rows/provision-row.ts';

export interface RegulationPlatformRow {
  readonly platform: LinkView;
  /** Absent when nobody reviewed the platform. */
  readonly reviewedOn?: TimeView;
  /** Where the platform's records are listed; absent when there is none. */
  readonly records?: LinkView;
  /** For instance `Art. 6: 2; Art. 13: 1`. */
  readonly articles: string;
}

export interface RegulationPlatformsView extends PageFrame {
  readonly lead: string;
  readonly list: ListPage<RegulationPlatformRow>;
  readonly csv: LinkView;
}

export interface RegulationPlatformsPage {
  readonly regulation: Slug;
  readonly page: number;
}

/** A regulation without a record and without a review has no table. */
export function regulationPlatformsPages({
  archive,
}: ViewContext): readonly RegulationPlatformsPage[] {
  return [...archive.vocabulary.regulations].flatMap(([regulation, term]) => {
    const { platforms } = matrixOf(archive, term);
    const pages = platforms.length === 0 ? [] : pageNumbers(platforms.length);
    return pages.map((page) => ({ regulation, page }));
  });
}

/** The whole table of a regulation, one platform a row. */
export function regulationPlatformsView(
  { regulation: slug, page }: RegulationPlatformsPage,
  context: ViewContext,
): RegulationPlatformsView {
  const { archive } = context;
  const term = regulationTerm(archive, slug);
  const { articles, platforms } = matrixOf(archive, term);
  const entries = byPlatform(provisionsUnder(archive, 'regulation', slug));
  const path = regulationPlatformsPath(slug);
  const list = listPage({ path, rows: platforms, noun: 'platform' }, page);
  const name = shortNameOf(term);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(`${name}: all platforms`, page),
      description: `Records connected to ${term.name}, by platform and article.`,
      breadcrumb: [
        { label: 'Regulations', path: regulationsPath },
        { label: name, path: regulationPath(slug) },
        { label: 'All platforms' },
      ],
      section: 'regulations',
    }),
    lead: `${plural(platforms.length, 'platform')} with records or a review, of ${formatCount(archive.platforms.size)}. Platforms that are not listed have no record and were not reviewed.`,
    list: {
      ...list,
      rows: list.rows.map((row) => ({
        platform: { label: row.platform.name, path: platformPath(row.platform.slug) },
        ...(row.reviewedOn && { reviewedOn: dateView(row.reviewedOn) }),
        ...(row.records > 0 && {
          records: {
            label: formatCount(row.records),
            path: platformInList(slug, row.platform.slug, entries),
          },
        }),
        articles: articleCounts(row, articles),
      })),
    },
    csv: { label: 'CSV', path: regulationTablePath(slug) },
  };
}

function articleCounts({ counts }: MatrixPlatform, articles: readonly MatrixArticle[]): string {
  return articles
    .map(({ pinCite }, row) => ({ name: pinCite ?? 'no article', count: counts[row] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}: ${formatCount(count)}`)
    .join('; ');
}
