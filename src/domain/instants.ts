/** A second in UTC as `2026-05-11T22:25:31Z`. Made only by {@link parseInstant} and the functions here. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A calendar day as `2026-05-11`; for captures and releases the day in UTC. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** @returns the instant, or `undefined` unless the text is RFC 3339 with `Z`, whole seconds, and exists in the calendar */
export function parseInstant(text: string): Instant | undefined {
  return INSTANT.test(text) && roundTrips(text) ? (text as Instant) : undefined;
}

/** @returns the date, or `undefined` unless the text is `YYYY-MM-DD` and exists in the calendar */
export function parsePlainDate(text: string): PlainDate | undefined {
  return DATE.test(text) && roundTrips(`${text}T00:00:00Z`) ? (text as PlainDate) : undefined;
}

/** @returns the instant at a number of whole seconds since 1970-01-01T00:00:00Z */
export function instantFromEpoch(seconds: number): Instant {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') as Instant;
}

/** @returns seconds since 1970-01-01T00:00:00Z */
export function epochSeconds(instant: Instant): number {
  return Date.parse(instant) / 1000;
}

/** @returns the day in UTC of an instant */
export function dateOf(instant: Instant): PlainDate {
  return instant.slice(0, 10) as PlainDate;
}

/** @returns the first second in UTC of a day */
export function startOfDay(date: PlainDate): Instant {
  return `${date}T00:00:00Z` as Instant;
}

/** @returns the month in UTC, `2026-05` */
export function monthOf(date: PlainDate | Instant): string {
  return date.slice(0, 7);
}

/** @returns whole days from the first to the second date, negative when the second is earlier */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** @returns the date a number of days later, earlier when negative */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(instantFromEpoch(Date.parse(`${date}T00:00:00Z`) / 1000 + days * 86_400));
}

/** @returns the Monday of the ISO week of a date */
export function weekOf(date: PlainDate): PlainDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** @returns complete months from the first to the second instant in UTC, rounded down, never below 0 */
export function wholeMonthsBetween(from: Instant, to: Instant): number {
  const months =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return Math.max(0, to.slice(8) < from.slice(8) ? months - 1 : months);
}

/** @returns `20260511T222531Z`, the form of file names and addresses */
export function compactInstant(instant: Instant): string {
  return instant.replace(/[-:]/g, '');
}

/** @returns the instant of `20260511T222531Z`, or `undefined` when the text has another form */
export function parseCompactInstant(text: string): Instant | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function roundTrips(instant: string): boolean {
  const milliseconds = Date.parse(instant);
  return (
    !Number.isNaN(milliseconds) &&
    new Date(milliseconds).toISOString() === instant.replace('Z', '.000Z')
  );
}

/** @returns `Mon, 11 May 2026 22:25:31 GMT` (RFC 9110, 5.6.7) */
export const httpDate = (instant: Instant): string => new Date(instant).toUTCString();
