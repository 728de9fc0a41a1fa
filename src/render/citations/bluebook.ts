import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import type { Instant } from '../../domain/instants.ts';
import { formatCitedDate } from '../words/dates.ts';

/**
 * A citation of a record as American legal writing gives web sources (The Indigo Book, "Internet Sources"):
 * *Title*, Archive, No. CA-P-010857 (captured May 11, 2026, 22:25:31 UTC), address [archived copy].
 *
 * The author is left out when it is the archive itself.
 */
export function formatBluebook(citation: CitationRecord): readonly CitationRun[] {
  const { author, siteName, title, id, url } = citation;
  return [
    ...(author === siteName ? [] : [{ text: `${author}, ` }]),
    { text: title, isItalic: true },
    { text: `, ${siteName}, No. ${id}${dateText(citation)}, ${url}${bracketsOf(citation)}.` },
  ];
}

/**
 * A citation of the platform's own document in the same style:
 * *Threads Privacy Policy*, Threads (last updated May 5, 2026), address [archived copy].
 *
 * @returns `undefined` for a document without an address
 */
export function formatBluebookSource(source: SourceCitation): readonly CitationRun[] | undefined {
  if (source.url === undefined) return undefined;
  const date =
    source.updatedOn === undefined
      ? `captured ${citedInstant(source.capturedAt)}`
      : `last updated ${formatCitedDate(source.updatedOn)}`;
  const memento = source.mementoUrl === undefined ? '' : ` [${source.mementoUrl}]`;
  return [
    { text: source.title, isItalic: true },
    { text: `, ${source.platform} (${date}), ${source.url}${memento}.` },
  ];
}

function dateText({ date }: CitationRecord): string {
  switch (date?.kind) {
    case undefined:
      return '';
    case 'captured':
      return ` (captured ${date.isLatestPossible ? 'not later than ' : ''}${citedInstant(date.at)})`;
    case 'compared':
      return ` (redline, ${formatCitedDate(date.from)} to ${formatCitedDate(date.to)})`;
    case 'changed':
      return ` (change of ${formatCitedDate(date.on)})`;
    default:
      return date satisfies never;
  }
}

const citedInstant = (at: Instant): string => `${formatCitedDate(at)}, ${at.slice(11, 19)} UTC`;

function bracketsOf(citation: CitationRecord): string {
  const memento = citation.mementoUrl === undefined ? '' : ` [${citation.mementoUrl}]`;
  return `${memento}${statusText(citation)}`;
}

function statusText({ status, snapshotDigest }: CitationRecord): string {
  switch (status.kind) {
    case 'current':
      return '';
    case 'mismatch': {
      const when = status.checkedOn === undefined ? '' : ` on ${formatCitedDate(status.checkedOn)}`;
      const digest = snapshotDigest === undefined ? '' : `SHA-256 as recorded ${snapshotDigest}; `;
      return ` [${digest}stored copy did not match${when}]`;
    }
    case 'withdrawn':
      return ` (withdrawn ${formatCitedDate(status.on)})`;
    default:
      return status satisfies never;
  }
}
