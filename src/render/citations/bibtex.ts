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
  statusNote,
} from './cited-words.ts';
import type { CitationFormat } from './format.ts';

/**
 * Two entries for the same thing: `@online` for biblatex, and `@misc` under another key for plain BibTeX, which
 * knows neither that type nor its date and address. Names and titles stand in double braces, so that no style
 * changes their capitals or takes an institution for a person.
 */
export const bibtex: CitationFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  kind: 'machine',
  ofRecord,
  ofSource,
};

/** A field of an entry: its name and its value as written, braces included. One without a value is left out. */
type Field = readonly [name: string, value: string | undefined];

interface Cited {
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly day: PlainDate | undefined;
  readonly url: string;
  readonly language: string;
  /** Fields that `@online` alone has. */
  readonly online: readonly Field[];
  readonly onlineNote: string | undefined;
  readonly miscNote: string | undefined;
}

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { id, author, title, url, siteName, language, snapshot, mementoUrl, date } = citation;
  const suffix = isDigestAsRecorded(citation) ? ' as recorded' : '';
  const dated = isoDateWords(citation);
  const isExact = date?.kind === 'captured' && !date.isLatestPossible;
  const archived = archivedAt(mementoUrl);
  const rest = [statusNote(citation), paragraphsNote(citation)];
  const digest = (name: string): string | undefined =>
    snapshot && `${name}${suffix}: ${snapshot.digest}`;
  return entries({
    key: citeKey(citation),
    author,
    title,
    day: citedDay(citation),
    url,
    language,
    online: [
      ['number', braced(id)],
      ['organization', `{${braced(escapeTex(siteName))}}`],
    ],
    onlineNote: noteOf([isExact ? undefined : dated, archived, digest('{SHA-256}'), ...rest]),
    miscNote: noteOf([
      dated === undefined ? `Record ${id}` : `Record ${id}, ${lowerFirst(dated)}`,
      archived,
      digest('SHA-256'),
      ...rest,
    ]),
  });
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { id, platform, title, url, language, updatedOn, mementoUrl } = source;
  if (url === undefined) return undefined;
  const note = noteOf([isoDateWords({ date: capturedDate(source) }), archivedAt(mementoUrl)]);
  return entries({
    key: id,
    author: platform,
    title,
    day: updatedOn,
    url,
    language,
    online: [],
    onlineNote: note,
    miscNote: note,
  });
}

function entries(cited: Cited): readonly CitationRun[] {
  const { key, author, title, day, url, language, online, onlineNote, miscNote } = cited;
  const named: readonly Field[] = [
    ['author', `{${braced(escapeTex(author))}}`],
    ['title', `{${braced(escapeTex(title))}}`],
  ];
  const onlineEntry = entry('online', key, [
    ...named,
    ['date', day && braced(day)],
    ['url', braced(escapeUrl(url))],
    ...online,
    ['note', onlineNote && braced(onlineNote)],
    ['langid', langid(language)],
  ]);
  const miscEntry = entry('misc', `${key}-bibtex`, [
    ...named,
    ['year', day && braced(day.slice(0, 4))],
    ['month', day && MONTHS[Number(day.slice(5, 7)) - 1]],
    ['howpublished', braced(inUrl(url))],
    ['note', miscNote && braced(miscNote)],
  ]);
  return [{ text: `${onlineEntry}\n${miscEntry}` }];
}

function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(12)} = ${value}`],
  );
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

const braced = (value: string): string => `{${value}}`;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const archivedAt = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : `Archived at ${inUrl(url)}`;
const inUrl = (url: string): string => `\\url{${escapeUrl(url)}}`;

// The macros that every style defines.
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** @returns text whose characters TeX takes for themselves */
function escapeTex(text: string): string {
  return text.replace(/[&%$#_{}~^\\]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** @returns an address for `\url{}`, where only what would end it has to go */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

/** Names that biblatex takes from babel, of the languages that legal texts here are likely to be in. */
const LANGIDS: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'ngerman',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  sv: 'swedish',
};

function langid(language: string): string | undefined {
  const name = LANGIDS[language.toLowerCase().split('-')[0] ?? ''];
  return name === undefined ? undefined : braced(name);
}
