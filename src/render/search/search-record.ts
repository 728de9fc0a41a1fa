import type { RecordId } from '../../domain/ids.ts';
import type { SitePath } from '../../domain/urls.ts';

/** What a search result can be narrowed by, in the order in which the search page lists it. */
export const FACETS = [
  'part',
  'platform',
  'severity',
  'confidence',
  'category',
  'regulation',
  'jurisdiction',
  'evidence',
  'year',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Where words are found: the quoted clause, our analysis of it, a document's latest text, the words about a change. */
export const PARTS = ['clause', 'analysis', 'document', 'change'] as const;
export type SearchPart = (typeof PARTS)[number];

/** What a result prints before its excerpt. */
export interface ShownResult {
  readonly id: RecordId;
  readonly title: string;
  /** Platform and document, for instance `Threads / Threads Privacy Policy`. */
  readonly where: string;
  readonly address: SitePath;
  /** Day of the capture or the change, `2026-05-11`; absent when there is none. */
  readonly date?: string;
  /** The same day in words. */
  readonly dateText?: string;
}

/** One text in the search index. A provision gives two: its clause and its analysis. */
export interface SearchRecord {
  readonly part: SearchPart;
  readonly shown: ShownResult;
  /** The words to be found; nothing else of the record is searched. */
  readonly content: string;
  /** Slugs and other stable values; their names are in the labels. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

/** One value of a facet. `level` and `of` belong to scales, whose values are shown with a meter. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly level?: number;
  readonly of?: number;
}

/** A facet with its values in the order in which they are listed. */
export interface FacetLabels {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
}
