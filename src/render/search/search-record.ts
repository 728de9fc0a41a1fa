import type { FacetName, SearchPart, ShownResult } from '../../domain/search/search-table.ts';

/** One text of a record, as runs between which no phrase is found. */
export interface SearchedText {
  readonly part: SearchPart;
  readonly isTitle?: boolean;
  readonly runs: readonly string[];
}

/** One record with everything that is searched of it; nothing else of the record is. */
export interface SearchRecord {
  readonly shown: ShownResult;
  readonly texts: readonly SearchedText[];
  /** Slugs and other stable values; their names are in the labels. The part is not among them. */
  readonly facets: Readonly<Partial<Record<Exclude<FacetName, 'part'>, readonly string[]>>>;
}
