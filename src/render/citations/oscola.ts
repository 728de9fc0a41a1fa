import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import { formatRanges, isOneParagraph } from '../../domain/pinpoint.ts';
import { formatDate } from '../words/dates.ts';
import { statusWords } from './cited-words.ts';
import { dateAccessed, type CitationFormat } from './format.ts';

/**
 * Citations as British legal writing gives web pages (OSCOLA, 4th edition, 3.4.8): the author, the title
 * between single quotation marks, the site and the date, pinpoints before the address, the day of access:
 *
 *     ConductAtlas, ‘Cross-Product Data Use for Advertising’ (ConductAtlas, 11 May 2026) para 9
 *     <address> archived at <archived copy> accessed 28 June 2026
 *
 * The full stop is that of the footnote, so it is left to the footnote.
 */
export const oscola: CitationFormat = {
  id: 'oscola',
  label: 'OSCOLA',
  kind: 'prose',
  ofRecord,
  ofSource,
};

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { author, title, siteName, url, mementoUrl } = citation;
  const date = dateText(citation);
  const where = date === undefined ? siteName : `${siteName}, ${date}`;
  return [
    { text: `${author}, ‘` },
    { text: title, isTitle: true },
    {
      text: `’ (${where})${pinpoint(citation)} <${url}>${archivedAt(mementoUrl)}${statusText(citation)} accessed `,
    },
    dateAccessed('day-first'),
  ];
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { title, platform, updatedOn, url, mementoUrl } = source;
  if (url === undefined) return undefined;
  const where = updatedOn === undefined ? '' : ` (${formatDate(updatedOn)})`;
  return [
    { text: `${platform}, ‘` },
    { text: title, isTitle: true },
    { text: `’${where} <${url}>${archivedAt(mementoUrl)} accessed ` },
    dateAccessed('day-first'),
  ];
}

function dateText({ date }: CitationRecord): string | undefined {
  switch (date?.kind) {
    case undefined:
      return undefined;
    case 'captured':
      return `${date.isLatestPossible ? 'not later than ' : ''}${formatDate(date.at)}`;
    case 'compared':
      return `redline, ${formatDate(date.from)} to ${formatDate(date.to)}`;
    case 'changed':
      return formatDate(date.on);
    default:
      return date satisfies never;
  }
}

function pinpoint({ paragraphs }: CitationRecord): string {
  if (paragraphs.length === 0) return '';
  return ` ${isOneParagraph(paragraphs) ? 'para' : 'paras'} ${formatRanges(paragraphs)}`;
}

const archivedAt = (url: string | undefined): string =>
  url === undefined ? '' : ` archived at <${url}>`;

function statusText(citation: CitationRecord): string {
  const words = statusWords(citation, formatDate);
  return words === undefined ? '' : ` (${words})`;
}
