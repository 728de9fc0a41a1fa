import type { CitationRecord, CitationRun, SourceCitation } from '../../../domain/citation.ts';
import { DATE_ACCESSED, type CitationFormat } from '../../citations/format.ts';
import { CITATION_FORMATS } from '../../citations/formats.ts';
import type { CitedAddresses, CitedLink } from './cited-address.ts';
import type { PaperFile } from './paper-files.ts';

/** A citation in one format. */
export interface WrittenCitation {
  readonly formatId: string;
  readonly label: string;
  readonly kind: 'prose' | 'machine';
  /** How lines end where the text is used; in `runs` they end with a line feed. */
  readonly lineEnd: 'lf' | 'crlf';
  readonly runs: readonly CitationRun[];
}

export interface CitePanelView {
  /** Of the record, in every format. */
  readonly record: readonly WrittenCitation[];
  /** Of the platform's own document at its source, in the same formats; empty for one without an address. */
  readonly source: readonly WrittenCitation[];
  /** The address that citations name, then the others. */
  readonly links: readonly CitedLink[];
  /** The first of them, as the copying of it is announced: `the permalink`. */
  readonly linkCopied: string;
  /** What can be taken along: drawn files of the revision that is cited. */
  readonly files: readonly PaperFile[];
  /** Stands where the reader's own date goes. */
  readonly accessed: string;
}

/** @returns the citation of a record in each format, and of the document at its source when that has an address */
export function citePanel(
  citation: CitationRecord,
  source: SourceCitation | undefined,
  { cited, latest }: CitedAddresses,
  files: readonly PaperFile[] = [],
): CitePanelView {
  return {
    record: inEveryFormat(({ ofRecord }) => ofRecord(citation)),
    source: source === undefined ? [] : inEveryFormat(({ ofSource }) => ofSource(source)),
    links: [cited, ...(latest === undefined ? [] : [latest])],
    linkCopied: `the ${cited.name.toLowerCase()}`,
    files,
    accessed: DATE_ACCESSED,
  };
}

function inEveryFormat(
  write: (format: CitationFormat) => readonly CitationRun[] | undefined,
): readonly WrittenCitation[] {
  return CITATION_FORMATS.flatMap((format) => {
    const runs = write(format);
    if (runs === undefined) return [];
    const lineEnd = runs.some(({ text }) => text.includes('\r\n')) ? 'crlf' : 'lf';
    return [
      {
        formatId: format.id,
        label: format.label,
        kind: format.kind,
        lineEnd,
        runs: asFile(format, runs).map((run) => ({
          ...run,
          text: run.text.replaceAll('\r\n', '\n'),
        })),
      },
    ];
  });
}

/** What is copied of a format for programs is a whole file of one item. */
function asFile(format: CitationFormat, runs: readonly CitationRun[]): readonly CitationRun[] {
  if (format.kind === 'prose') return runs;
  const { open, close } = format.file;
  return [{ text: open }, ...runs, { text: close }].filter(({ text }) => text !== '');
}
