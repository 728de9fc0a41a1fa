import type {
  CitationRecord,
  CitationRun,
  DateStyle,
  SourceCitation,
} from '../../domain/citation.ts';

/** One way of writing a citation. */
export interface CitationFormat {
  /** Part of ids and file names: lower-case letters and hyphens. */
  readonly id: string;
  readonly label: string;
  /** `prose` is for reading and has italics; `machine` is a file for reference managers, line by line. */
  readonly kind: 'prose' | 'machine';
  readonly ofRecord: (citation: CitationRecord) => readonly CitationRun[];
  /** The platform's own document at its source; `undefined` for a document without an address. */
  readonly ofSource: (source: SourceCitation) => readonly CitationRun[] | undefined;
}

/** What stands where a reader writes the day on which the page was read. It is the reader's, never the archive's. */
export const DATE_ACCESSED = '[date accessed]';

/** @returns the place for that day */
export const dateAccessed = (style: DateStyle): CitationRun => ({
  text: DATE_ACCESSED,
  dateAccessed: style,
});
