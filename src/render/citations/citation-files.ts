import type { CitationRecord, CitationRun, SourceCitation } from '../../domain/citation.ts';
import { byKey } from '../../domain/order.ts';
import type { CitationFormat, MachineFormat } from './format.ts';
import { CITATION_FORMATS } from './formats.ts';

/** A citation as a file of its own. */
export interface CitationFile {
  readonly name: string;
  readonly text: string;
  /** Name of the format. */
  readonly label: string;
}

/** What is cited in one file: a record, and the document that it quotes, at its source. */
export interface CitedTogether {
  readonly record: CitationRecord;
  /** Left out of the file when the document has no address. */
  readonly source?: SourceCitation | undefined;
}

/** Formats that are files for programs, in the order in which they are offered. */
export const MACHINE_FORMATS: readonly MachineFormat[] = CITATION_FORMATS.filter(
  (format) => format.kind === 'machine',
);

/** @returns a file for each format for programs, and one with every style for reading; in order of name */
export function citationFiles(cited: CitedTogether): readonly CitationFile[] {
  return [
    ...MACHINE_FORMATS.map((format) => ({
      name: `cite.${format.file.ending}`,
      text: machineText(format, cited),
      label: format.label,
    })),
    { name: 'cite.txt', text: proseText(cited), label: 'every style' },
  ].sort(byKey(({ name }) => name));
}

/** @returns the file of one format for programs, with an item for the record and one for the document */
export function machineText(format: MachineFormat, cited: CitedTogether): string {
  return [...chunksOf(format, itemsOf(format, cited))].join('');
}

/** @returns a citation in every style for reading, each under the name of its style */
export function proseText(cited: CitedTogether): string {
  return CITATION_FORMATS.filter(({ kind }) => kind === 'prose')
    .map((format) => `${format.label}\n${itemsOf(format, cited).join('\n')}\n`)
    .join('\n');
}

/** The text of a file for programs, item by item, so that a file of many is never held whole. */
export function* chunksOf(
  { file: { open, between, close } }: MachineFormat,
  items: Iterable<string>,
): Generator<string> {
  let last = open;
  yield open;
  let count = 0;
  for (const text of items) {
    last = text;
    yield count === 0 ? text : between + text;
    count += 1;
  }
  yield close === '' && (last === '' || last.endsWith('\n')) ? '' : `${close}\n`;
}

/** @returns the citation of the record, and that of the document when it has an address */
export function itemsOf(
  { ofRecord, ofSource }: CitationFormat,
  { record, source }: CitedTogether,
): readonly string[] {
  const written = [ofRecord(record), source && ofSource(source)];
  return written.flatMap((runs) => (runs === undefined ? [] : [textOf(runs)]));
}

const textOf = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join('');
