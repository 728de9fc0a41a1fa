import type {
  CitationRecord,
  CitationRun,
  DateStyle,
  SourceCitation,
} from '../../domain/citation.ts';

/** One way of writing a citation. */
export type CitationFormat = ProseFormat | MachineFormat;

interface WritesCitations {
  /** Part of ids and file names: lower-case letters and hyphens. */
  readonly id: string;
  readonly label: string;
  readonly ofRecord: (citation: CitationRecord) => readonly CitationRun[];
  /** The platform's own document at its source; `undefined` for a document without an address. */
  readonly ofSource: (source: SourceCitation) => readonly CitationRun[] | undefined;
}

/** For reading, with italics. */
export interface ProseFormat extends WritesCitations {
  readonly kind: 'prose';
}

/** For reference managers, line by line: what is written of one thing is one item of a file. */
export interface MachineFormat extends WritesCitations {
  readonly kind: 'machine';
  readonly file: CitationFileForm;
}

/** How items become a file: `open`, the items with `between`, `close`, and a line end. */
export interface CitationFileForm {
  /** The ending by which programs know the format, without its first dot: `csl.json`. */
  readonly ending: string;
  readonly mediaType: string;
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** What stands where a reader writes the day on which the page was read. It is the reader's, never the archive's. */
export const DATE_ACCESSED = '[date accessed]';

/** @returns the place for that day */
export const dateAccessed = (style: DateStyle): CitationRun => ({
  text: DATE_ACCESSED,
  dateAccessed: style,
});
