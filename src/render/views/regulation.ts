import type { Archive, ProvisionEntry } from '../../domain/archive.ts';
import type { Term } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import {
  agencyPath,
  listPagePath,
  regulationPath,
  regulationsPath,
  withFragment,
} from '../../domain/urls.ts';
import { feedOfTerm } from '../feeds/change-feed.ts';
import { joinWords } from '../words/dates.ts';
import { plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { matrixView, platformAnchor, type MatrixView } from './regulation-matrix-view.ts';
import { matrixOf, pinCitesOf } from './regulation-matrix.ts';
import { jurisdictionId, jurisdictionOf } from './regulations.ts';
import {
  byPlatform,
  platformCount,
  provisionRow,
  provisionsUnder,
  type ProvisionRow,
} from './rows/provision-row.ts';

export interface RegulationRecordRow extends ProvisionRow {
  readonly articles?: string;
  readonly note?: string;
  /** Fragment of the row, on the first record of a platform on this page. */
  readonly anchor?: string;
}

export interface RegulationView extends PageFrame {
  readonly shortName: string;
  readonly jurisdiction: string;
  readonly status?: string;
  readonly citation?: string;
  readonly url?: string;
  readonly lead: string;
  /** Markdown. */
  readonly definition?: string;
  /** On the first page of the list, unless nothing is connected and nobody reviewed anything. */
  readonly matrix?: MatrixView;
  readonly list: ListPage<RegulationRecordRow>;
  readonly authorities: readonly (LinkView & { readonly complaintUrl?: string })[];
  readonly near: readonly LinkView[];
}

export interface RegulationPage {
  readonly regulation: Slug;
  readonly page: number;
}

export function regulationPages({ archive }: ViewContext): readonly RegulationPage[] {
  return [...archive.vocabulary.regulations.keys()].flatMap((regulation) =>
    pageNumbers(provisionsUnder(archive, 'regulation', regulation).length).map((page) => ({
      regulation,
      page,
    })),
  );
}

export function regulationView(
  { regulation: slug, page }: RegulationPage,
  context: ViewContext,
): RegulationView {
  const { archive } = context;
  const term = regulationTerm(archive, slug);
  const entries = byPlatform(provisionsUnder(archive, 'regulation', slug));
  const path = regulationPath(slug);
  const list = listPage({ path, rows: entries, noun: 'record' }, page);
  const connected = `The archive connects ${plural(entries.length, 'provision record')} on ${plural(platformCount(entries), 'platform')} to it.`;
  const jurisdiction = jurisdictionOf(term);
  const matrix = matrixOf(archive, term);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(term.name, page),
      description: `${term.name}: provisions of platforms’ policies connected to it. ${connected}`,
      breadcrumb: [
        { label: 'Regulations', path: regulationsPath },
        { label: jurisdiction, path: withFragment(regulationsPath, jurisdictionId(jurisdiction)) },
        { label: shortNameOf(term) },
      ],
      feed: feedOfTerm('regulation', term, archive),
      section: 'regulations',
    }),
    shortName: shortNameOf(term),
    jurisdiction,
    ...(term.status !== undefined && { status: term.status }),
    ...(term.citation !== undefined && { citation: term.citation }),
    ...(term.url !== undefined && { url: term.url }),
    lead: `${connected} A connection means that an analyst named the law. It is not a finding of breach.`,
    ...(term.definition !== undefined && { definition: term.definition }),
    ...(page === 1 && matrix.platforms.length > 0 && { matrix: matrixView(matrix, entries, slug) }),
    list: { ...list, rows: recordRows(list.rows, term, archive) },
    authorities: term.agencies.flatMap((agency) => authorityOf(archive, agency)),
    near: term.near.map((other) => ({
      label: archive.vocabulary.regulations.get(other)?.name ?? other,
      path: regulationPath(other),
    })),
  };
}

export function regulationTerm({ vocabulary }: Archive, slug: Slug): Term {
  const term = vocabulary.regulations.get(slug);
  if (term === undefined) throw new Error(`no regulation ${slug}`);
  return term;
}

export const shortNameOf = (term: Term): string => term.shortName ?? term.name;

function recordRows(
  entries: readonly ProvisionEntry[],
  term: Term,
  archive: Archive,
): readonly RegulationRecordRow[] {
  return entries.map((entry, index) => {
    const isFirst = entries[index - 1]?.platform.slug !== entry.platform.slug;
    const articles = pinCitesOf(entry, term);
    const notes = entry.provision.regulations
      .filter(({ regulation }) => regulation === term.slug)
      .flatMap(({ note }) => (note === undefined ? [] : [note]));
    return {
      ...provisionRow(entry, archive),
      ...(articles.length > 0 && { articles: joinWords(articles) }),
      ...(notes.length > 0 && { note: notes.join(' ') }),
      ...(isFirst && { anchor: platformAnchor(entry.platform.slug) }),
    };
  });
}

function authorityOf({ vocabulary }: Archive, slug: Slug): RegulationView['authorities'] {
  const agency = vocabulary.agencies.get(slug);
  if (agency === undefined) return [];
  return [
    {
      label: agency.name,
      path: agencyPath(slug),
      ...(agency.complaintUrl !== undefined && { complaintUrl: agency.complaintUrl }),
    },
  ];
}
