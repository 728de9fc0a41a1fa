import type { CaptureEntry, ChangeEntry, DocumentEntry } from '../../../domain/archive.ts';
import type { CaptureKey } from '../../../domain/records.ts';
import { capturePath, changePath, type SitePath } from '../../../domain/urls.ts';
import { oncePer } from '../../once.ts';
import { capturedDayView, capturedInstantView } from '../../words/captured.ts';
import type { TimeView } from '../../words/dates.ts';
import { formatWordChange, plural } from '../../words/numbers.ts';

/** The change record that ends at each capture of a document. */
const changesByCapture = oncePer(
  (document: DocumentEntry): ReadonlyMap<CaptureKey, ChangeEntry> =>
    new Map(
      document.changes.flatMap((entry) =>
        entry.after === undefined ? [] : [[entry.after.capture.key, entry] as const],
      ),
    ),
);

/** @returns the change record that a capture brought */
export function changeAt(document: DocumentEntry, capture: CaptureEntry): ChangeEntry | undefined {
  return changesByCapture(document).get(capture.capture.key);
}

/** @returns the latest capture that stands for the document; the latest of all when every one has a defect */
export function latestCapture({ captures }: DocumentEntry): CaptureEntry | undefined {
  return captures.findLast(({ capture }) => capture.defect === undefined) ?? captures.at(-1);
}

/** One step of the capture strip. */
export interface CaptureStepView {
  readonly path: SitePath;
  readonly date: TimeView;
  /** `first capture`, `+41 −28 words`, `no change of text`, `latest` … */
  readonly note: string;
  readonly isCurrent: boolean;
  /** `12 captures left out`, before this one. */
  readonly skipped?: string | undefined;
}

export interface CaptureStripView {
  readonly steps: readonly CaptureStepView[];
  /** Said in place of a strip, where there is no other capture. */
  readonly only?: string | undefined;
}

/** Captures shown on each side of the current one, where there are too many to show all. */
const NEAR = 2;
const SHOWN_WHOLE = 8;

/** @returns the first, the last and the nearest captures, however many there are */
export function capturesShown(
  document: DocumentEntry,
  current: CaptureEntry,
): readonly CaptureEntry[] {
  return document.captures.filter(
    ({ ordinal, of }) =>
      of <= SHOWN_WHOLE ||
      ordinal === 1 ||
      ordinal === of ||
      Math.abs(ordinal - current.ordinal) <= NEAR,
  );
}

/** @returns the captures that the strip above a capture shows */
export function captureStrip(document: DocumentEntry, current: CaptureEntry): CaptureStripView {
  const shown = capturesShown(document, current);
  const steps = shown.map((entry, index) => ({
    path: capturePath(document.document, entry.capture.key),
    date: stepDate(entry, shown),
    note: stepNote(document, entry),
    isCurrent: entry === current,
    skipped: skippedBetween(shown[index - 1], entry),
  }));
  return { steps, only: document.captures.length === 1 ? 'Only capture' : undefined };
}

function skippedBetween(last: CaptureEntry | undefined, next: CaptureEntry): string | undefined {
  const count = next.ordinal - (last?.ordinal ?? 0) - 1;
  return count === 0 ? undefined : `${plural(count, 'capture')} left out`;
}

/** The day; with the time where several captures of one day are shown. */
export function stepDate(entry: CaptureEntry, shown: readonly CaptureEntry[]): TimeView {
  const day = capturedDayView(entry.capture);
  const ofDay = shown.filter(({ capture }) => capturedDayView(capture).iso === day.iso);
  return ofDay.length === 1 ? day : capturedInstantView(entry.capture);
}

function stepNote(document: DocumentEntry, entry: CaptureEntry): string {
  const isLatest = entry === latestCapture(document) && entry.of > 1;
  return isLatest ? `${textNote(document, entry)}, latest` : textNote(document, entry);
}

/** @returns what a capture brought, in few words */
export function textNote(document: DocumentEntry, entry: CaptureEntry): string {
  if (entry.ordinal === 1 && entry.capture.defect === undefined) return 'first capture';
  if (entry.capture.defect !== undefined) return 'not comparable';
  const size = changeAt(document, entry)?.size;
  if (size !== undefined) return formatWordChange(size);
  if (entry.version === undefined) return 'text not held';
  return entry.capture.cause === 'extraction' ? 'read again' : 'no change of text';
}

/** @returns the page of the change that a capture brought */
export function changeLinkAt(document: DocumentEntry, entry: CaptureEntry): SitePath | undefined {
  const change = changeAt(document, entry);
  return change === undefined ? undefined : changePath(change.change.id);
}
