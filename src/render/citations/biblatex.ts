import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import {
  capturedDate,
  citedDay,
  citeKey,
  isDigestAsRecorded,
  isoDateWords,
  noteOf,
  paragraphsNote,
  statusNote,
} from './cited-words.ts';
import type { MachineFormat } from './format.ts';
import { archivedAt, braced, entry, escapeUrl, langid, verbatim } from './tex.ts';

/**
 * `@online` for biblatex. Names and titles stand in double braces, so that no style changes their capitals or
 * takes an institution for a person.
 */
export const biblatex: MachineFormat = {
  id: 'biblatex',
  label: 'BibLaTeX',
  kind: 'machine',
  file: {
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    open: '',
    between: '\n\n',
    close: '',
  },
  ofRecord,
  ofSource,
};

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { id, revision, author, title, url, siteName, language, snapshot, mementoUrl, date } =
    citation;
  const suffix = isDigestAsRecorded(citation) ? ' as recorded' : '';
  const isExact = date?.kind === 'captured' && !date.isLatestPossible;
  const day = citedDay(citation);
  const note = noteOf([
    isExact ? undefined : isoDateWords(citation),
    archivedAt(mementoUrl),
    snapshot && `{SHA-256}${suffix}: ${snapshot.digest}`,
    statusNote(citation),
    paragraphsNote(citation),
  ]);
  return entry('online', citeKey(citation), [
    ['author', verbatim(author)],
    ['title', verbatim(title)],
    ['date', day && braced(day)],
    ['url', braced(escapeUrl(url))],
    ['number', braced(id)],
    ['version', revision === undefined ? undefined : braced(String(revision))],
    ['organization', verbatim(siteName)],
    ['note', note && braced(note)],
    ['langid', langid(language)],
  ]);
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { id, platform, title, url, language, updatedOn, mementoUrl } = source;
  if (url === undefined) return undefined;
  const note = noteOf([isoDateWords({ date: capturedDate(source) }), archivedAt(mementoUrl)]);
  return entry('online', id, [
    ['author', verbatim(platform)],
    ['title', verbatim(title)],
    ['date', updatedOn && braced(updatedOn)],
    ['url', braced(escapeUrl(url))],
    ['note', note && braced(note)],
    ['langid', langid(language)],
  ]);
}
