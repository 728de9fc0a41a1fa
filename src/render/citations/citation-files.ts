import type { WrittenCitation } from '../views/parts/cite-panel.ts';

/** A citation as a file of its own. */
export interface CitationFile {
  readonly name: string;
  readonly text: string;
  /** Name of the format. */
  readonly label: string;
}

/** Names that programs know their formats by. */
const MACHINE_NAMES: Readonly<Record<string, string>> = {
  bibtex: 'cite.bib',
  ris: 'cite.ris',
  'csl-json': 'cite.csl.json',
};

/** @returns a file for each format: those for programs by the names that they know, those for reading as `cite-<format>.txt` */
export function citationFiles(written: readonly WrittenCitation[]): readonly CitationFile[] {
  return written.map(({ formatId, label, lineEnd, runs }) => {
    const text = `${runs
      .map((run) => run.text)
      .join('')
      .replace(/\n*$/, '')}\n`;
    return {
      name: MACHINE_NAMES[formatId] ?? `cite-${formatId}.txt`,
      text: lineEnd === 'crlf' ? text.replaceAll('\n', '\r\n') : text,
      label,
    };
  });
}
