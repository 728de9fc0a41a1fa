import type { CitationRecord, CitedDate, SourceCitation } from '../../domain/citation.ts';
import { kindOfRecord, type RecordKind } from '../../domain/ids.ts';
import { formatRanges, isOneParagraph } from '../../domain/pinpoint.ts';
import { compactInstant, dateOf, type PlainDate } from '../../domain/instants.ts';

const GENRES: Readonly<Record<RecordKind, string>> = {
  provision: 'Archived policy provision',
  document: 'Archived document',
  change: 'Change of an archived document',
};

/** @returns what kind of thing is cited, in the words of a bracketed description */
export function genreOf({ id }: Pick<CitationRecord, 'id'>): string {
  return GENRES[kindOfRecord(id)];
}

/** @returns the key of an entry in a bibliography: the id; with the instant for one of several captures of a document */
export function citeKey({ id, date }: Pick<CitationRecord, 'id' | 'date'>): string {
  return kindOfRecord(id) === 'document' && date?.kind === 'captured'
    ? `${id}-${compactInstant(date.at)}`
    : id;
}

/** @returns the one day by which the cited thing is dated */
export function citedDay({ date }: Pick<CitationRecord, 'date'>): PlainDate | undefined {
  switch (date?.kind) {
    case undefined:
      return undefined;
    case 'captured':
      return dateOf(date.at);
    case 'compared':
      return date.to;
    case 'changed':
      return date.on;
    default:
      return date satisfies never;
  }
}

/** @returns the date of the capture that a source was read in */
export function capturedDate(source: SourceCitation): CitedDate {
  return { kind: 'captured', at: source.capturedAt, isLatestPossible: source.capturedAtIsLatest };
}

/** @returns whether the digest is only what someone wrote down: the bytes are not here, or are other ones */
export function isDigestAsRecorded({
  snapshot,
  status,
}: Pick<CitationRecord, 'snapshot' | 'status'>): boolean {
  return snapshot?.isHeld === false || status.kind === 'mismatch';
}

/**
 * What a citation in prose adds for a record that is not as it was cited, without brackets.
 *
 * @param formatDay - how the style writes a day
 * @returns `SHA-256 as recorded c47a…; stored copy did not match on Nov. 23, 2026`, `withdrawn Aug. 19, 2026`
 */
export function statusWords(
  { status, snapshot }: Pick<CitationRecord, 'status' | 'snapshot'>,
  formatDay: (day: PlainDate) => string,
): string | undefined {
  switch (status.kind) {
    case 'current':
      return undefined;
    case 'mismatch': {
      const digest = snapshot === undefined ? '' : `SHA-256 as recorded ${snapshot.digest}; `;
      return `${digest}${didNotMatch(status.checkedOn, formatDay)}`;
    }
    case 'withdrawn':
      return `withdrawn ${formatDay(status.on)}`;
    default:
      return status satisfies never;
  }
}

/** The same for the note of a machine format, where the digest has been said. */
export function statusNote({ status }: Pick<CitationRecord, 'status'>): string | undefined {
  switch (status.kind) {
    case 'current':
      return undefined;
    case 'mismatch':
      return upperFirst(didNotMatch(status.checkedOn, String));
    case 'withdrawn':
      return `Withdrawn ${status.on}`;
    default:
      return status satisfies never;
  }
}

function didNotMatch(
  checkedOn: PlainDate | undefined,
  formatDay: (day: PlainDate) => string,
): string {
  return `stored copy did not match${checkedOn === undefined ? '' : ` on ${formatDay(checkedOn)}`}`;
}

/** @returns `Captured 2026-05-11 22:25:31 UTC`, `Redline, 2026-05-17 to 2026-05-25`; `undefined` without a date */
export function isoDateWords({ date }: Pick<CitationRecord, 'date'>): string | undefined {
  switch (date?.kind) {
    case undefined:
      return undefined;
    case 'captured': {
      const limit = date.isLatestPossible ? 'not later than ' : '';
      return `Captured ${limit}${date.at.slice(0, 10)} ${date.at.slice(11, 19)} UTC`;
    }
    case 'compared':
      return `Redline, ${date.from} to ${date.to}`;
    case 'changed':
      return `Change recorded ${date.on}`;
    default:
      return date satisfies never;
  }
}

/** @returns `Paragraphs 9, 11–12 of the captured text`; `undefined` where no place is known */
export function paragraphsNote({
  paragraphs,
}: Pick<CitationRecord, 'paragraphs'>): string | undefined {
  if (paragraphs.length === 0) return undefined;
  const word = isOneParagraph(paragraphs) ? 'Paragraph' : 'Paragraphs';
  return `${word} ${formatRanges(paragraphs)} of the captured text`;
}

/** @returns `Revision 2`; `undefined` of what was never sealed */
export function revisionNote({ revision }: Pick<CitationRecord, 'revision'>): string | undefined {
  return revision === undefined ? undefined : `Revision ${revision}`;
}

/** @returns the parts that there are, as sentences of which the last is not closed */
export function noteOf(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join('. ');
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
