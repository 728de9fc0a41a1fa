import type { CitationRecord, CitationRun, SourceCitation } from '../../../domain/citation.ts';
import { formatBluebook, formatBluebookSource } from '../../citations/bluebook.ts';
import { DATE_ACCESSED, formatPlain } from '../../citations/plain.ts';

export interface CitePanelView {
  readonly formats: readonly {
    readonly id: string;
    readonly label: string;
    readonly runs: readonly CitationRun[];
  }[];
  /** The address that the citations name, with scheme and host. */
  readonly address: string;
  /** Stands where the reader's own date goes. */
  readonly accessed: string;
}

/** @returns the citation of a record in each style, and of the document at its source when that has an address */
export function citePanel(
  citation: CitationRecord,
  source: SourceCitation | undefined,
): CitePanelView {
  const policy = source === undefined ? undefined : formatBluebookSource(source);
  return {
    formats: [
      { id: 'bluebook', label: 'Bluebook-style', runs: formatBluebook(citation) },
      ...(policy === undefined ? [] : [{ id: 'source', label: 'Source document', runs: policy }]),
      { id: 'plain', label: 'Plain', runs: formatPlain(citation) },
    ],
    address: citation.url,
    accessed: DATE_ACCESSED,
  };
}
