import type { CaptureEntry, ChangeEntry, ProvisionEntry } from '../../../domain/archive.ts';
import type { Instant } from '../../../domain/instants.ts';
import { capturePath, changePath } from '../../../domain/urls.ts';
import { capturedDay } from '../../words/captured.ts';
import { formatDate, formatDates } from '../../words/dates.ts';
import { plural } from '../../words/numbers.ts';
import { linkRun, plainRun, type Run } from '../../words/runs.ts';

/** Says whether the quoted wording is still that of the document, as far as the archive looked. */
export interface CurrencyNoteView {
  /** `Wording of 11 May 2026.` */
  readonly heading: string;
  readonly runs: readonly Run[];
  /** Whether the document is known to have changed since. */
  readonly isDated: boolean;
}

/** More dates than these are counted instead of listed. */
const LISTED_DATES = 6;

/** @returns the note; without an instant of the build it speaks as of the document's latest capture */
export function currencyNote(
  entry: ProvisionEntry,
  checkedAt: Instant | undefined,
): CurrencyNoteView {
  const later = laterCaptures(entry);
  const changes = changesSince(entry);
  const last = later.at(-1);
  const { capture } = entry.capture;
  return {
    heading: `Wording ${capture.capturedAtIsLatest ? 'captured' : 'of'} ${capturedDay(capture)}.`,
    isDated: changes.length > 0,
    runs: [
      ...(changes.length > 0
        ? changed(entry, changes)
        : last === undefined
          ? noLater(checkedAt)
          : unchanged(later, last, checkedAt)),
      ...latestPresence(entry, last),
      ...monitoringEnd(entry),
    ],
  };
}

/** @returns change records of the document after the quoted capture, in order of time */
export function changesSince(entry: ProvisionEntry): readonly ChangeEntry[] {
  const { ordinal, capture } = entry.capture;
  const quotedOn = capture.capturedAt.slice(0, 10);
  return entry.document.changes.filter(({ change, after }) =>
    after === undefined ? change.changedOn > quotedOn : after.ordinal > ordinal,
  );
}

function laterCaptures({ document, capture }: ProvisionEntry): readonly CaptureEntry[] {
  return document.captures.filter(
    (one) => one.ordinal > capture.ordinal && one.capture.defect === undefined,
  );
}

function asOf(checkedAt: Instant | undefined): string {
  return checkedAt === undefined ? '' : ` as of ${formatDate(checkedAt)}`;
}

function noLater(checkedAt: Instant | undefined): readonly Run[] {
  return [
    plainRun(
      `No later change recorded${asOf(checkedAt)}: this is the latest capture of the document.`,
    ),
  ];
}

function unchanged(
  later: readonly CaptureEntry[],
  last: CaptureEntry,
  checkedAt: Instant | undefined,
): readonly Run[] {
  const count = plural(later.length, 'later capture');
  return [
    plainRun(
      `No later change recorded${asOf(checkedAt)}. ${count}, the last on ${formatDate(last.capture.capturedAt)}.`,
    ),
  ];
}

function changed(entry: ProvisionEntry, changes: readonly ChangeEntry[]): readonly Run[] {
  const touching = new Set(entry.figures.changes);
  const ofClause = changes.filter(({ change }) => touching.has(change.id));
  const clause =
    ofClause.length === 0
      ? 'no recorded change touches this clause'
      : `this clause changed ${datesOf(ofClause)}`;
  const last = changes.at(-1);
  return [
    plainRun(`The document has changed since, ${datesOf(changes)}; ${clause}. `),
    ...(last === undefined ? [] : [linkRun('See the latest change', changePath(last.change.id))]),
    plainRun('.'),
  ];
}

function datesOf(changes: readonly ChangeEntry[]): string {
  const dates = [...new Set(changes.map(({ change }) => change.changedOn))];
  const last = dates.at(-1);
  if (last === undefined || dates.length <= LISTED_DATES) return `on ${formatDates(dates)}`;
  return `on ${plural(dates.length, 'day')}, the last ${formatDate(last)}`;
}

function latestPresence(
  { figures, document, proof }: ProvisionEntry,
  last: CaptureEntry | undefined,
): readonly Run[] {
  const sighting = figures.sightings.at(-1);
  if (last === undefined || sighting === undefined) return [];
  const label = `capture of ${formatDate(sighting.capturedAt)}`;
  // Words that were not in the quoted capture either cannot have gone.
  const not = proof.passages.some(({ state }) => state === 'missing') ? 'not' : 'no longer';
  const words = {
    present: ' Every quoted passage still stands in the ',
    partly: ` Some of the quoted passages are ${not} present in the `,
    absent: ` The quoted words are ${not} present in the `,
  } as const;
  return [
    plainRun(words[sighting.presence]),
    linkRun(label, capturePath(document.document, sighting.capture)),
    plainRun('.'),
  ];
}

function monitoringEnd({ document }: ProvisionEntry): readonly Run[] {
  const { monitoringEndedOn } = document.document;
  return monitoringEndedOn === undefined
    ? []
    : [plainRun(` Monitoring of the document ended on ${formatDate(monitoringEndedOn)}.`)];
}
