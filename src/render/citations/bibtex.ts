import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import type { PlainDate } from '../../domain/instants.ts';
import {
  capturedDate,
  citedDay,
  citeKey,
  isDigestAsRecorded,
  isoDateWords,
  noteOf,
  paragraphsNote,
  revisionNote,
  statusNote,
} from './cited-words.ts';
import type { MachineFormat } from './format.ts';
import { archivedAt, braced, entry, inUrl, monthOf, verbatim } from './tex.ts';

/**
 * `@misc` for plain BibTeX, which knows neither web pages nor their dates and addresses. Names and titles stand in
 * double braces, so that no style changes their capitals or takes an institution for a person.
 */
export const bibtex: MachineFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  kind: 'machine',
  file: {
    ending: 'bibtex.bib',
    mediaType: 'application/x-bibtex',
    open: '',
    between: '\n\n',
    close: '',
  },
  ofRecord,
  ofSource,
};

interface Cited {
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly day: PlainDate | undefined;
  readonly url: string;
  readonly note: string | undefined;
}

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { id, author, title, url, snapshot, mementoUrl } = citation;
  const suffix = isDigestAsRecorded(citation) ? ' as recorded' : '';
  return written({
    key: citeKey(citation),
    author,
    title,
    day: citedDay(citation),
    url,
    note: noteOf([
      `Record ${id}`,
      revisionNote(citation),
      isoDateWords(citation),
      archivedAt(mementoUrl),
      snapshot && `SHA-256${suffix}: ${snapshot.digest}`,
      statusNote(citation),
      paragraphsNote(citation),
    ]),
  });
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { id, platform, title, url, updatedOn, mementoUrl } = source;
  if (url === undefined) return undefined;
  return written({
    key: id,
    author: platform,
    title,
    day: updatedOn,
    url,
    note: noteOf([isoDateWords({ date: capturedDate(source) }), archivedAt(mementoUrl)]),
  });
}

function written({ key, author, title, day, url, note }: Cited): readonly CitationRun[] {
  return entry('misc', key, [
    ['author', verbatim(author)],
    ['title', verbatim(title)],
    ['year', day && braced(day.slice(0, 4))],
    ['month', day && monthOf(day)],
    ['howpublished', braced(inUrl(url))],
    ['note', note && braced(note)],
  ]);
}
