import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import { formatPinpoint } from '../../domain/pinpoint.ts';
import { formatCitedDate, formatCitedInstant } from '../words/dates.ts';
import { statusWords } from './cited-words.ts';
import { dateAccessed, type CitationFormat } from './format.ts';

/**
 * Citations as American legal writing gives web sources (The Indigo Book, "Internet Sources"):
 *
 *     *Cross-Product Data Use for Advertising*, ConductAtlas, No. CA-P-010857, ¶ 9
 *     (captured May 11, 2026, 22:25:31 UTC), address [archived copy].
 *
 * The author is left out when it is the archive itself. A date of access is asked for only where the
 * material has no date of its own.
 */
export const bluebook: CitationFormat = {
  id: 'bluebook',
  label: 'Bluebook-style',
  kind: 'prose',
  ofRecord,
  ofSource,
};

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { author, siteName, title, id, url, paragraphs, date, mementoUrl } = citation;
  const dated = dateText(citation);
  return [
    ...(author === siteName ? [] : [{ text: `${author}, ` }]),
    { text: title, isItalic: true },
    {
      text: `, ${siteName}, No. ${id}${pinpoint(paragraphs)}${dated}, ${url}${bracketed(mementoUrl)}${statusText(citation)}`,
    },
    ...(date === undefined ? lastVisited : []),
    { text: '.' },
  ];
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { title, platform, updatedOn, capturedAt, capturedAtIsLatest, url, mementoUrl } = source;
  if (url === undefined) return undefined;
  const date =
    updatedOn === undefined
      ? `captured ${capturedAtIsLatest ? 'not later than ' : ''}${formatCitedInstant(capturedAt)}`
      : `last updated ${formatCitedDate(updatedOn)}`;
  return [
    { text: title, isItalic: true },
    { text: `, ${platform} (${date}), ${url}${bracketed(mementoUrl)}.` },
  ];
}

const lastVisited: readonly CitationRun[] = [
  { text: ' (last visited ' },
  dateAccessed('month-shortened'),
  { text: ')' },
];

const pinpoint = (paragraphs: CitationRecord['paragraphs']): string =>
  paragraphs.length === 0 ? '' : `, ${formatPinpoint(paragraphs)}`;

const bracketed = (url: string | undefined): string => (url === undefined ? '' : ` [${url}]`);

function dateText({ date }: CitationRecord): string {
  switch (date?.kind) {
    case undefined:
      return '';
    case 'captured':
      return ` (captured ${date.isLatestPossible ? 'not later than ' : ''}${formatCitedInstant(date.at)})`;
    case 'compared':
      return ` (redline, ${formatCitedDate(date.from)} to ${formatCitedDate(date.to)})`;
    case 'changed':
      return ` (change of ${formatCitedDate(date.on)})`;
    default:
      return date satisfies never;
  }
}

function statusText(citation: CitationRecord): string {
  const words = statusWords(citation, formatCitedDate);
  if (words === undefined) return '';
  return citation.status.kind === 'withdrawn' ? ` (${words})` : ` [${words}]`;
}
