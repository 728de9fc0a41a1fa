import type { ChangeEntry } from '../../domain/archive.ts';
import { addDays, dateOf, weekOf, type Instant, type PlainDate } from '../../domain/instants.ts';
import { dateView, formatDate, type TimeView } from '../words/dates.ts';
import { formatCount } from '../words/numbers.ts';

/** Changes in one week, named by its Monday. */
export interface WeekRow {
  readonly week: TimeView;
  readonly changes: number;
}

/** One bar, as wide as its column. */
export interface WeekBar {
  /** In px, 0 to {@link MAX_HEIGHT}: in proportion to the fullest of the weeks shown. */
  readonly height: number;
  readonly count: string;
  readonly label: string;
}

export interface WeekBarsView {
  readonly bars: readonly WeekBar[];
  /** What the picture shows, in words, for whoever does not see it. */
  readonly summary: string;
  /** Said below the picture. */
  readonly note: string;
}

export interface WeeksSubject {
  readonly changes: readonly { readonly change: Pick<ChangeEntry['change'], 'changedOn'> }[];
  /** First capture; before it nobody looked, so no week is counted. */
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;
}

const BARS = 7;
const MAX_HEIGHT = 55;

/** @returns every week from the first capture to the last instant the archive knows, the latest last; none without a capture */
export function weekRows({ changes, from, to }: WeeksSubject): readonly WeekRow[] {
  if (from === undefined || to === undefined) return [];
  const counts = new Map<PlainDate, number>();
  for (const { change } of changes) {
    const week = weekOf(change.changedOn);
    counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  const rows: WeekRow[] = [];
  for (let week = weekOf(dateOf(from)); week <= to.slice(0, 10); week = addDays(week, 7)) {
    rows.push({ week: dateView(week), changes: counts.get(week) ?? 0 });
  }
  return rows;
}

/** @returns the last weeks as bars, or `undefined` when there is no week to count */
export function weekBars(subject: WeeksSubject): WeekBarsView | undefined {
  const all = weekRows(subject);
  const rows = all.slice(-BARS);
  const [first] = rows;
  if (first === undefined || subject.from === undefined) return undefined;
  const most = Math.max(1, ...rows.map(({ changes }) => changes));
  const since =
    all.length > BARS
      ? `The last ${BARS} weeks.`
      : `Since the first capture, ${formatDate(subject.from)}.`;
  return {
    bars: rows.map(({ week, changes }, index) => ({
      height: Math.round((changes / most) * MAX_HEIGHT),
      count: formatCount(changes),
      label: weekLabel(week, rows[index - 1]?.week),
    })),
    summary: rows
      .map(({ week, changes }) => `week of ${week.text}: ${formatCount(changes)}`)
      .join('; '),
    note: since,
  };
}

/** The day, with its month where a month is first named. */
function weekLabel(week: TimeView, before: TimeView | undefined): string {
  const [day, month] = week.text.split(' ');
  const isSameMonth = before?.iso.slice(0, 7) === week.iso.slice(0, 7);
  return isSameMonth ? (day ?? '') : `${day ?? ''} ${(month ?? '').slice(0, 3)}`;
}
