import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import type { PlainDate } from '../../domain/instants.ts';
import {
  capturedDate,
  citedDay,
  citeKey,
  genreOf,
  isDigestAsRecorded,
  isoDateWords,
  noteOf,
  paragraphsNote,
  statusNote,
} from './cited-words.ts';
import type { MachineFormat } from './format.ts';

/**
 * The data format of the Citation Style Language: a file is an array of items. Institutions are literal names.
 * No `accessed`, which is the reader's to add.
 */
export const cslJson: MachineFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  kind: 'machine',
  file: {
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    open: '[\n',
    between: ',\n',
    close: '\n]',
  },
  ofRecord,
  ofSource,
};

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { title, author, siteName, id, revision, url, language, mementoUrl } = citation;
  return written({
    id: citeKey(citation),
    type: 'webpage',
    title,
    author: [{ literal: author }],
    'container-title': siteName,
    publisher: author,
    genre: genreOf(citation),
    number: id,
    version: revision === undefined ? undefined : String(revision),
    issued: issued(citedDay(citation)),
    URL: url,
    ...archived(mementoUrl),
    note: noteOfRecord(citation),
    language,
  });
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { id, title, platform, url, updatedOn, language, mementoUrl } = source;
  if (url === undefined) return undefined;
  return written({
    id,
    type: 'webpage',
    title,
    author: [{ literal: platform }],
    'container-title': platform,
    issued: issued(updatedOn),
    URL: url,
    ...archived(mementoUrl),
    note: isoDateWords({ date: capturedDate(source) }),
    language,
  });
}

function noteOfRecord(citation: CitationRecord): string | undefined {
  const { snapshot, date } = citation;
  const digest =
    snapshot &&
    `SHA-256 of ${isDigestAsRecorded(citation) ? 'snapshot, as recorded' : 'stored snapshot'}: ${snapshot.digest}`;
  const isExact = date?.kind === 'captured' && !date.isLatestPossible;
  return noteOf([
    digest,
    isExact ? undefined : isoDateWords(citation),
    statusNote(citation),
    paragraphsNote(citation),
  ]);
}

function archived(url: string | undefined): object {
  return url === undefined ? {} : { archive: archiveName(url), archive_location: url };
}

function archiveName(url: string): string {
  const host = new URL(url).hostname;
  return host === 'web.archive.org' ? 'Internet Archive Wayback Machine' : host;
}

function issued(day: PlainDate | undefined): object | undefined {
  return day === undefined ? undefined : { 'date-parts': [day.split('-').map(Number)] };
}

/** One member a line; members without a value are left out. */
function written(members: object): readonly CitationRun[] {
  const lines = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [`    ${JSON.stringify(name)}: ${JSON.stringify(value)}`],
  );
  return [{ text: `  {\n${lines.join(',\n')}\n  }` }];
}
