import type { DateStyle } from '../../domain/citation.ts';
import type { Instant, PlainDate } from '../../domain/instants.ts';

/** A moment as it is printed, with the machine's form for `<time datetime>`. */
export interface TimeView {
  readonly iso: string;
  readonly text: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

// The abbreviations of legal citation: May, June and July are not shortened.
const CITED_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

/** @returns `11 May 2026`; of an instant its day in UTC */
export function formatDate(date: PlainDate | Instant): string {
  return `${Number(date.slice(8, 10))} ${formatMonth(date)}`;
}

/** @returns `May 2026` */
export function formatMonth(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** @returns `11 May 2026, 22:25:31 UTC` */
export function formatInstant(instant: Instant): string {
  return `${formatDate(instant)}, ${formatTime(instant)}`;
}

/** @returns `22:25:31 UTC` */
export function formatTime(instant: Instant): string {
  return `${instant.slice(11, 19)} UTC`;
}

/** @returns `11 May 2026, 22:25 UTC` */
export function formatMinute(instant: Instant): string {
  return `${formatDate(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** @returns `May 11, 2026`, longer names shortened (`Aug. 19, 2026`), as legal citations write it */
export function formatCitedDate(date: PlainDate | Instant): string {
  const month = CITED_MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${month} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
}

const STYLES: Readonly<Record<DateStyle, (date: PlainDate) => string>> = {
  'day-first': formatDate,
  'month-first': formatMonthFirst,
  'month-shortened': formatCitedDate,
};

/** @returns a day as a style writes it */
export function formatDayIn(style: DateStyle, date: PlainDate): string {
  return STYLES[style](date);
}

/** @returns `May 11, 2026, 22:25:31 UTC`, the day as legal citations write it */
export function formatCitedInstant(instant: Instant): string {
  return `${formatCitedDate(instant)}, ${instant.slice(11, 19)} UTC`;
}

/** @returns `May 11, 2026` with the month in full */
export function formatMonthFirst(date: PlainDate | Instant): string {
  return `${formatMonthDay(date)}, ${date.slice(0, 4)}`;
}

/** @returns `May 11` */
export function formatMonthDay(date: PlainDate | Instant): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8, 10))}`;
}

/** @returns `14, 17 and 25 May and 2 June 2026`: each month and year written once. Dates in order of time. */
export function formatDates(dates: readonly PlainDate[]): string {
  const months = new Map<string, number[]>();
  for (const date of dates) {
    const days = months.get(date.slice(0, 7)) ?? [];
    months.set(date.slice(0, 7), [...days, Number(date.slice(8, 10))]);
  }
  const years = [...months.keys()].map((month) => month.slice(0, 4));
  return joinWords(
    [...months].map(([month, days], index) => {
      const name = formatMonth(month).slice(0, -5);
      const isYearSaid = years[index + 1] === years[index];
      return `${joinWords(days.map(String))} ${name}${isYearSaid ? '' : ` ${month.slice(0, 4)}`}`;
    }),
  );
}

/** @returns `a, b and c` */
export function joinWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

export const dateView = (date: PlainDate | Instant): TimeView => ({
  iso: date.slice(0, 10),
  text: formatDate(date),
});

export const instantView = (instant: Instant): TimeView => ({
  iso: instant,
  text: formatInstant(instant),
});

export const minuteView = (instant: Instant): TimeView => ({
  iso: instant,
  text: formatMinute(instant),
});
