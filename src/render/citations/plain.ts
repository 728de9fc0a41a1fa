import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import { formatRanges, isOneParagraph } from '../../domain/pinpoint.ts';
import type { CitedDate } from '../../domain/citation.ts';
import { capturedDate, isDigestAsRecorded, statusNote } from './cited-words.ts';
import type { CitationFormat } from './format.ts';

/**
 * What identifies the cited thing and nothing else, for any style and for e-mail:
 *
 *     ConductAtlas, record CA-P-010857, revision 2, captured 2026-05-11T22:25:31Z, para 9, SHA-256 c47a…, address
 */
export const plain: CitationFormat = {
  id: 'plain',
  label: 'Plain',
  kind: 'prose',
  ofRecord,
  ofSource,
};

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { siteName, id, revision, date, paragraphs, snapshot, url, mementoUrl } = citation;
  const status = statusNote(citation);
  return [
    {
      text: [
        siteName,
        `record ${id}`,
        revision === undefined ? undefined : `revision ${revision}`,
        dateWords(date),
        paragraphs.length === 0
          ? undefined
          : `${isOneParagraph(paragraphs) ? 'para' : 'paras'} ${formatRanges(paragraphs)}`,
        snapshot &&
          `SHA-256${isDigestAsRecorded(citation) ? ' as recorded' : ''} ${snapshot.digest}`,
        status && lowerFirst(status),
        url,
        mementoUrl && `archived at ${mementoUrl}`,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    },
  ];
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { platform, title, updatedOn, url, mementoUrl } = source;
  if (url === undefined) return undefined;
  return [
    { text: `${platform}, ` },
    { text: title, isTitle: true },
    {
      text: [
        '',
        updatedOn && `last updated ${updatedOn}`,
        dateWords(capturedDate(source)),
        url,
        mementoUrl && `archived at ${mementoUrl}`,
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    },
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function dateWords(date: CitedDate | undefined): string | undefined {
  switch (date?.kind) {
    case undefined:
      return undefined;
    case 'captured':
      return `captured ${date.isLatestPossible ? 'not later than ' : ''}${date.at}`;
    case 'compared':
      return `redline ${date.from} to ${date.to}`;
    case 'changed':
      return `change recorded ${date.on}`;
    default:
      return date satisfies never;
  }
}
