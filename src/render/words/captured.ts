import type { DocumentEntry } from '../../domain/archive.ts';
import type { Instant } from '../../domain/instants.ts';
import type { Capture } from '../../domain/records.ts';
import { formatDate, formatInstant, type TimeView } from './dates.ts';

type CapturedAt = Pick<Capture, 'capturedAt' | 'capturedAtIsLatest'>;

/** Words before the moment of a capture: only the latest possible one may be known. */
const limit = ({ capturedAtIsLatest }: CapturedAt): string =>
  capturedAtIsLatest ? 'not later than ' : '';

/** @returns `11 May 2026`, or `not later than 11 May 2026`; the day in UTC */
export function capturedDay(capture: CapturedAt): string {
  return `${limit(capture)}${formatDate(capture.capturedAt)}`;
}

/** The same with the machine's form. */
export function capturedDayView(capture: CapturedAt): TimeView {
  return { iso: capture.capturedAt.slice(0, 10), text: capturedDay(capture) };
}

/** @returns `11 May 2026, 22:25:31 UTC`, or the same after `not later than` */
export function capturedInstantView(capture: CapturedAt): TimeView {
  return {
    iso: capture.capturedAt,
    text: `${limit(capture)}${formatInstant(capture.capturedAt)}`,
  };
}

/** @returns the day of an instant that is that of a capture of the document, as {@link capturedDay} words it */
export function sightingDate(document: DocumentEntry, at: Instant): string {
  const entry = document.captures.find(({ capture }) => capture.capturedAt === at);
  return entry === undefined ? formatDate(at) : capturedDay(entry.capture);
}
