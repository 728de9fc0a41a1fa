import {
  PARTS,
  SLOT_PLACES,
  type SearchPart,
  type SearchTable,
} from '../../domain/search/search-table.ts';

/** The table of the index, ready for finding segments and records by place. */
export interface IndexTable extends Pick<SearchTable, 'pages' | 'wordLists' | 'facets' | 'dayOf'> {
  readonly recordCount: number;
  /** For each segment: the place at which it begins, and how many slots it takes. */
  readonly starts: Int32Array;
  readonly slots: Uint8Array;
  /** For each segment: its record, the index of its part, and whether it is a title. */
  readonly recordOf: Int32Array;
  readonly partOf: Uint8Array;
  readonly isTitle: Uint8Array;
  /** For each record: its first segment; one more entry ends the last. */
  readonly firstOf: Int32Array;
  /** For each file of texts: its first segment; one more entry ends the last. */
  readonly fileStarts: Int32Array;
}

/** @returns the table as the search works with it */
export function indexTableOf(table: SearchTable): IndexTable {
  const { pages, wordLists, facets, dayOf } = table;
  const codes = table.segments.flat();
  return {
    pages,
    wordLists,
    facets,
    dayOf,
    recordCount: table.segments.length,
    slots: Uint8Array.from(codes, (code) => code >> 4),
    starts: sumsOf(codes.map((code) => (code >> 4) * SLOT_PLACES)),
    recordOf: Int32Array.from(table.segments.flatMap((own, record) => own.map(() => record))),
    partOf: Uint8Array.from(codes, (code) => code & 7),
    isTitle: Uint8Array.from(codes, (code) => (code >> 3) & 1),
    firstOf: sumsOf(table.segments.map((own) => own.length)),
    fileStarts: sumsOf(table.texts),
  };
}

/** @returns the place at which each page of the index begins */
export function pageStarts({ pages }: Pick<IndexTable, 'pages'>): Int32Array {
  return sumsOf(pages.map(({ slots }) => slots * SLOT_PLACES));
}

/** @returns the index of the last entry of an ascending list that is not greater than a value */
export function lastAtMost(list: Int32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @returns the part of a segment */
export function partOfSegment(table: IndexTable, segment: number): SearchPart {
  const part = PARTS[table.partOf[segment] ?? -1];
  if (part === undefined) throw new Error(`segment ${segment} is of no known part`);
  return part;
}

/** @returns at each index the sum of all before it, and at the end the sum of all */
function sumsOf(sizes: readonly number[]): Int32Array {
  const sums = new Int32Array(sizes.length + 1);
  sizes.forEach((size, index) => {
    sums[index + 1] = (sums[index] ?? 0) + size;
  });
  return sums;
}
