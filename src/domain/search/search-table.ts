import type { RecordId } from '../ids.ts';
import type { SitePath } from '../urls.ts';

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

/** What a result prints beside its excerpt. */
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

/** The texts of a record are cut into segments of so many places at most; see {@link SearchTable}. */
export const SEGMENT_PLACES = 256;
/** Every segment begins at a multiple of so many places. */
export const SLOT_PLACES = 32;

/** A facet with what each record has of it. */
export interface FacetColumn extends FacetLabels {
  /** Every set of values that some record has, as indexes of `values`. */
  readonly sets: readonly (readonly number[])[];
  /** For each record, the index of its set. */
  readonly records: readonly number[];
}

/**
 * What the search page has to know of every record before it can answer: the key to the places that the index
 * gives, and the facets.
 *
 * All texts stand one after the other on one line of places. A record gives segments, each of one part; a segment
 * takes as many slots of {@link SLOT_PLACES} places as its words need and one empty place more, unless its text
 * goes on in the next segment. The index holds at each place the pair of the word there and the word after it,
 * and, where a word occurs for the first time in its segment, the word.
 */
export interface SearchTable {
  /** Pages of the index in order: by which ids the engine names them, and how many slots they hold. */
  readonly pages: readonly {
    readonly words: string;
    readonly pairs: string;
    readonly slots: number;
  }[];
  /** For each record its segments: slots, times 16, plus the index in {@link PARTS}, plus 8 for a title. */
  readonly segments: readonly (readonly number[])[];
  /** How many segments each file of texts holds. */
  readonly texts: readonly number[];
  /** The first word of each list of words. All words of the index stand in these lists, by code unit. */
  readonly wordLists: readonly string[];
  readonly facets: readonly FacetColumn[];
  /** Days of captures and changes, ascending, `2026-05-11`; the first is empty and stands for none. */
  readonly days: readonly string[];
  /** For each record, the index of its day. */
  readonly dayOf: readonly number[];
}

/** The part of a record in a file of texts. A long record goes on in the next file. */
export interface RecordTexts {
  /** Index of the record in the table. */
  readonly record: number;
  readonly shown: ShownResult;
  /** Segments in order, each as its runs of text. */
  readonly segments: readonly (readonly string[])[];
}

/** The small file that says which index is current. */
export interface SearchEntry {
  /** Site path of the folder that holds the table and the texts. */
  readonly folder: SitePath;
}
