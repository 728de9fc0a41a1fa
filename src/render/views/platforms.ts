import type { Archive, PlatformEntry } from '../../domain/archive.ts';
import { byKey } from '../../domain/order.ts';
import { listPagePath, platformPath, platformsPath } from '../../domain/urls.ts';
import { oncePer } from '../once.ts';
import { capturedDayView } from '../words/captured.ts';
import type { TimeView } from '../words/dates.ts';
import type { StateView } from '../words/evidence.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { capturesState, inTime } from './rows/document-row.ts';

export interface PlatformRow {
  readonly platform: LinkView;
  readonly operator?: string;
  readonly documents: string;
  readonly records: string;
  readonly latestCapture?: TimeView;
  readonly evidence: StateView;
}

export interface PlatformsView extends PageFrame {
  readonly lead: string;
  readonly list: ListPage<PlatformRow>;
}

export interface PlatformsPage {
  /** From 1. */
  readonly page: number;
}

export function platformsPages({ archive }: ViewContext): readonly PlatformsPage[] {
  return pageNumbers(archive.platforms.size).map((page) => ({ page }));
}

export function platformsView({ page }: PlatformsPage, context: ViewContext): PlatformsView {
  const { archive } = context;
  const list = listPage(
    { path: platformsPath, rows: platformsByName(archive), noun: 'platform' },
    page,
  );
  const records = plural(archive.provisions.size, 'provision record');
  return {
    ...frameOf(context, {
      address: listPagePath(platformsPath, page),
      title: pagedTitle('Platforms', page),
      description: `The platforms whose policies this archive records: ${formatCount(archive.platforms.size)}.`,
      breadcrumb:
        page === 1 ? [] : [{ label: 'Platforms', path: platformsPath }, { label: `Page ${page}` }],
      section: 'platforms',
    }),
    lead: `${plural(archive.platforms.size, 'platform')}, ${plural(archive.documents.size, 'document')}, ${records}.`,
    list: { ...list, rows: list.rows.map(platformRow) },
  };
}

const platformsByName = oncePer(({ platforms }: Archive): readonly PlatformEntry[] =>
  [...platforms.values()].sort(
    byKey(({ platform }) => `${platform.name.toLowerCase()} ${platform.slug}`),
  ),
);

function platformRow({ platform, documents, provisions }: PlatformEntry): PlatformRow {
  const captures = inTime(documents.flatMap((document) => document.captures));
  const latest = captures.at(-1);
  return {
    platform: { label: platform.name, path: platformPath(platform.slug) },
    ...(platform.operator !== undefined && { operator: platform.operator }),
    documents: formatCount(documents.length),
    records: formatCount(provisions.length),
    ...(latest && { latestCapture: capturedDayView(latest.capture) }),
    evidence: capturesState(captures),
  };
}
