import type { Archive, ChangeEntry } from '../../domain/archive.ts';
import { monthOf } from '../../domain/instants.ts';
import { groupBy } from '../../domain/order.ts';
import { changesMonthPath, changesPath, listPagePath } from '../../domain/urls.ts';
import { feedOfArchive } from '../feeds/change-feed.ts';
import { oncePer } from '../once.ts';
import { formatMonth } from '../words/dates.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { changeRow, changesByDate, type ChangeRow } from './rows/change-row.ts';

export interface ChangesView extends PageFrame {
  readonly lead: string;
  readonly latest: readonly ChangeRow[];
  /** The latest first. */
  readonly years: readonly {
    readonly year: string;
    readonly months: readonly (LinkView & { readonly changes: string })[];
  }[];
}

export interface ChangesMonthView extends PageFrame {
  readonly lead: string;
  readonly list: ListPage<ChangeRow>;
  readonly earlier?: LinkView;
  readonly later?: LinkView;
}

export interface ChangesMonthPage {
  /** `2026-05` */
  readonly month: string;
  readonly page: number;
}

const LATEST = 20;

/** All months with a change, and the latest changes. */
export function changesView(context: ViewContext): ChangesView {
  const { archive } = context;
  const total = archive.changes.size;
  const years = groupBy(changesByMonth(archive), ([month]) => month.slice(0, 4));
  return {
    ...frameOf(context, {
      address: changesPath,
      title: 'Changes',
      description: `${plural(total, 'change')} between consecutive captures of the recorded documents, by month.`,
      breadcrumb: [],
      section: 'changes',
      feed: feedOfArchive(archive),
    }),
    lead: `${plural(total, 'change record')}. Each compares two consecutive captures of one document.`,
    latest: changesByDate(archive)
      .slice(0, LATEST)
      .map((entry) => changeRow(entry, archive)),
    years: [...years].map(([year, months]) => ({
      year,
      months: months.map(([month, changes]) => ({
        ...monthLink(month),
        changes: plural(changes.length, 'change'),
      })),
    })),
  };
}

export function changesMonthPages({ archive }: ViewContext): readonly ChangesMonthPage[] {
  return [...changesByMonth(archive)].flatMap(([month, changes]) =>
    pageNumbers(changes.length).map((page) => ({ month, page })),
  );
}

/** The changes of one month, the latest first. */
export function changesMonthView(
  { month, page }: ChangesMonthPage,
  context: ViewContext,
): ChangesMonthView {
  const { archive } = context;
  const byMonth = changesByMonth(archive);
  const rows = byMonth.get(month) ?? [];
  const months = [...byMonth.keys()];
  const place = months.indexOf(month);
  const [later, earlier] = [months[place - 1], months[place + 1]];
  const path = changesMonthPath(month);
  const list = listPage({ path, rows, noun: 'change' }, page);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(`Changes in ${formatMonth(month)}`, page),
      description: `${plural(rows.length, 'change')} between captures in ${formatMonth(month)}.`,
      breadcrumb: [{ label: 'Changes', path: changesPath }, { label: formatMonth(month) }],
      section: 'changes',
      feed: feedOfArchive(archive),
    }),
    lead: `${plural(rows.length, 'change')} of ${formatCount(archive.changes.size)}, the latest first.`,
    list: { ...list, rows: list.rows.map((entry) => changeRow(entry, archive)) },
    ...(earlier !== undefined && { earlier: monthLink(earlier) }),
    ...(later !== undefined && { later: monthLink(later) }),
  };
}

const changesByMonth = oncePer((archive: Archive): ReadonlyMap<string, readonly ChangeEntry[]> =>
  groupBy(changesByDate(archive), ({ change }) => monthOf(change.changedOn)),
);

const monthLink = (month: string): LinkView => ({
  label: formatMonth(month),
  path: changesMonthPath(month),
});
