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

/**
 * The tagged format of Research Information Systems: two characters, two spaces, a hyphen, a space, the value;
 * lines end with CR LF and are never wrapped, since readers know no continuation and would cut a digest in two.
 */
export const ris: MachineFormat = {
  id: 'ris',
  label: 'RIS',
  kind: 'machine',
  file: {
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
    open: '',
    between: '',
    close: '',
  },
  ofRecord,
  ofSource,
};

/** A tag and its value; one without a value is left out. */
type Line = readonly [tag: string, value: string | undefined];

function ofRecord(citation: CitationRecord): readonly CitationRun[] {
  const { id, title, author, siteName, url, mementoUrl, language, snapshot } = citation;
  const suffix = isDigestAsRecorded(citation) ? ' as recorded' : '';
  return written([
    ['ID', citeKey(citation)],
    ['TI', title],
    ['AU', institution(author)],
    ['T2', siteName === author ? undefined : siteName],
    ['PB', author],
    ...dated(citedDay(citation)),
    ['UR', url],
    ['L2', mementoUrl],
    ['AN', id],
    ['LA', language],
    [
      'N1',
      noteOf([
        revisionNote(citation),
        isoDateWords(citation),
        snapshot && `SHA-256${suffix}: ${snapshot.digest}`,
        statusNote(citation),
        paragraphsNote(citation),
      ]),
    ],
  ]);
}

function ofSource(source: SourceCitation): readonly CitationRun[] | undefined {
  const { id, title, platform, url, updatedOn, mementoUrl, language } = source;
  if (url === undefined) return undefined;
  return written([
    ['ID', id],
    ['TI', title],
    ['AU', institution(platform)],
    ...dated(updatedOn),
    ['UR', url],
    ['L2', mementoUrl],
    ['LA', language],
    ['N1', isoDateWords({ date: capturedDate(source) })],
  ]);
}

// A comma would make a family name and a given name of it.
const institution = (name: string): string => name.replaceAll(',', '');

function dated(day: PlainDate | undefined): readonly Line[] {
  return [
    ['PY', day?.slice(0, 4)],
    ['DA', day && `${day.replaceAll('-', '/')}/`],
  ];
}

function written(lines: readonly Line[]): readonly CitationRun[] {
  const all: readonly Line[] = [['TY', 'ELEC'], ...lines, ['ER', '']];
  const text = all.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`],
  );
  return [{ text: text.join('') }];
}
