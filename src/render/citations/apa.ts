import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import type { Instant, PlainDate } from '../../domain/instants.ts';
import { formatMonthDay, formatMonthFirst } from '../words/dates.ts';
import { sentenceCase } from '../words/sentence-case.ts';
import { genreOf, statusWords } from './cited-words.ts';
import { dateAccessed, type CitationFormat } from './format.ts';

/**
 * Entries of a reference list in the style of the American Psychological Association (7th edition, web pages):
 *
 *     ConductAtlas. (2026, May 11). *Cross-product data use for advertising* (Record No. CA-P-010857)
 *     [Archived policy provision]. address
 *
 * The site's name follows when it is not the author. Pinpoints stand in the text and not in the list. A
 * moment that is only the latest possible one dates nothing: the entry has no date and says so in brackets.
 */
export const apa: CitationFormat = { id: 'apa', label: 'APA', kind: 'prose', ofRecord, ofSource };

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { author, title, siteName, id, url, properNames } = citation;
  return [
    { text: `${closed(author)} (${dateText(citation)}). ` },
    { text: sentenceCase(title, properNames), isItalic: true },
    {
      text: ` (Record No. ${id}) [${description(citation)}]. ${author === siteName ? '' : `${closed(siteName)} `}${url}`,
    },
  ];
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { title, platform, updatedOn, url, properNames } = source;
  if (url === undefined) return undefined;
  const date = updatedOn === undefined ? 'n.d.' : dayOf(updatedOn);
  return [
    { text: `${closed(platform)} (${date}). ` },
    { text: sentenceCase(title, properNames), isItalic: true },
    ...(updatedOn === undefined
      ? [{ text: '. Retrieved ' }, dateAccessed('month-first'), { text: `, from ${url}` }]
      : [{ text: `. ${url}` }]),
  ];
}

const closed = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

/** @returns `2026, May 11` */
const dayOf = (day: PlainDate | Instant): string => `${day.slice(0, 4)}, ${formatMonthDay(day)}`;

function dateText({ date }: CitationRecord): string {
  switch (date?.kind) {
    case undefined:
      return 'n.d.';
    case 'captured':
      return date.isLatestPossible ? 'n.d.' : dayOf(date.at);
    case 'compared':
      return dayOf(date.to);
    case 'changed':
      return dayOf(date.on);
    default:
      return date satisfies never;
  }
}

function description(citation: CitationRecord): string {
  const { date } = citation;
  const status = statusWords(citation, formatMonthFirst);
  const parts = [
    genreOf(citation),
    date?.kind === 'captured' && date.isLatestPossible
      ? `captured not later than ${formatMonthFirst(date.at)}`
      : undefined,
    date?.kind === 'compared'
      ? `${formatMonthFirst(date.from)} to ${formatMonthFirst(date.to)}`
      : undefined,
  ];
  const words = parts.flatMap((part) => part ?? []).join(', ');
  return status === undefined ? words : `${words}; ${status}`;
}
