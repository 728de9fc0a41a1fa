import type { CitationRecord, CitationRun } from '../../domain/citation.ts';

/** What stands where a reader writes the day on which the page was read. It is the reader's, never the archive's. */
export const DATE_ACCESSED = '[date accessed]';

/**
 * A citation in no style, with everything that identifies the record:
 * `Name, record CA-P-010857, captured 2026-05-11T22:25:31Z, SHA-256 <64 digits>, <address> (accessed [date accessed]).`
 */
export function formatPlain(citation: CitationRecord): readonly CitationRun[] {
  const parts = [
    citation.author,
    `record ${citation.id}`,
    ...dateOfCitation(citation),
    ...digestOf(citation),
    ...statusOf(citation),
    `${citation.url} (accessed ${DATE_ACCESSED}).`,
  ];
  return [{ text: parts.join(', ') }];
}

function dateOfCitation({ date }: CitationRecord): readonly string[] {
  switch (date?.kind) {
    case undefined:
      return [];
    case 'captured':
      return [`captured ${date.isLatestPossible ? 'not later than ' : ''}${date.at}`];
    case 'compared':
      return [`comparison of the captures of ${date.from} and ${date.to}`];
    case 'changed':
      return [`change recorded ${date.on}`];
    default:
      return date satisfies never;
  }
}

function digestOf({ snapshotDigest, status }: CitationRecord): readonly string[] {
  if (snapshotDigest === undefined) return [];
  return [`SHA-256 ${status.kind === 'mismatch' ? 'as recorded ' : ''}${snapshotDigest}`];
}

function statusOf({ status }: CitationRecord): readonly string[] {
  switch (status.kind) {
    case 'current':
      return [];
    case 'mismatch':
      return [
        status.checkedOn === undefined
          ? 'stored copy did not match'
          : `stored copy did not match on ${status.checkedOn}`,
      ];
    case 'withdrawn':
      return [`withdrawn ${status.on}`];
    default:
      return status satisfies never;
  }
}
