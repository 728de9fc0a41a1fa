import type { Archive, ChangeEntry } from '../../domain/archive.ts';
import { oncePer } from '../once.ts';
import type { Slug } from '../../domain/slugs.ts';
import {
  listPagePath,
  platformChangesPath,
  platformPath,
  platformsPath,
} from '../../domain/urls.ts';
import { feedOfPlatform } from '../feeds/change-feed.ts';
import { plural } from '../words/numbers.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { changesOf, platformEntry } from './platform.ts';
import { changeRow, changesByDate, type ChangeRow } from './rows/change-row.ts';
import { weekRows, type WeekRow } from './weeks.ts';

export interface PlatformChangesPage {
  readonly platform: Slug;
  readonly page: number;
}

export interface PlatformChangesView extends PageFrame {
  readonly lead: string;
  readonly list: ListPage<ChangeRow>;
  /** The latest first; on the first page only. */
  readonly weeks: readonly WeekRow[];
  /** Said when weeks are left out. */
  readonly weeksNote?: string;
}

/** Five years: longer tables say nothing that the list of changes does not. */
const WEEKS_SHOWN = 260;

export function platformChangesPages({ archive }: ViewContext): readonly PlatformChangesPage[] {
  return [...archive.platforms].flatMap(([platform, entry]) =>
    pageNumbers(changesOf(entry).length).map((page) => ({ platform, page })),
  );
}

/** All changes of one platform's documents, the latest first, and their number by week. */
export function platformChangesView(
  { platform: slug, page }: PlatformChangesPage,
  context: ViewContext,
): PlatformChangesView {
  const { archive } = context;
  const entry = platformEntry(archive, slug);
  const { name } = entry.platform;
  const rows = changesByPlatform(archive).get(slug) ?? [];
  const path = platformChangesPath(slug);
  const list = listPage({ path, rows, noun: 'change' }, page);
  const captures = entry.documents.flatMap((document) => document.captures);
  const from = captures.map(({ capture }) => capture.capturedAt).sort()[0];
  const weeks = weekRows({ changes: rows, from, to: archive.asOf }).toReversed();
  const last = weeks.at(WEEKS_SHOWN - 1);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(`${name}: changes`, page),
      description: `Changes between captures of the documents of ${name}: ${plural(rows.length, 'change')}.`,
      breadcrumb: [
        { label: 'Platforms', path: platformsPath },
        { label: name, path: platformPath(slug) },
        { label: 'Changes' },
      ],
      section: 'platforms',
      feed: feedOfPlatform(entry.platform, archive),
    }),
    lead: `${plural(rows.length, 'change')} between captures, the latest first.`,
    list: { ...list, rows: list.rows.map((one) => changeRow(one, archive)) },
    weeks: page === 1 ? weeks.slice(0, WEEKS_SHOWN) : [],
    ...(weeks.length > WEEKS_SHOWN &&
      last && { weeksNote: `Weeks before ${last.week.text} are not in this table.` }),
  };
}

const changesByPlatform = oncePer((archive: Archive): ReadonlyMap<Slug, readonly ChangeEntry[]> => {
  const groups = new Map<Slug, ChangeEntry[]>();
  for (const change of changesByDate(archive)) {
    const platform = archive.documents.get(change.document)?.platform.slug;
    if (platform === undefined) continue;
    const group = groups.get(platform);
    if (group === undefined) groups.set(platform, [change]);
    else group.push(change);
  }
  return groups;
});
