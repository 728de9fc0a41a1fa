import { SLOT_PLACES } from '../../domain/search/search-table.ts';
import type { IndexTable } from './index-table.ts';

/** In which segments a term is. */
export interface TermHits {
  /** Ascending, and for each how many of its places were found there. */
  readonly segments: readonly number[];
  readonly counts: readonly number[];
  /** For each record, the parts that have the term: bit n stands for the part of that index. */
  readonly partsOf: Uint8Array;
  /** In how many records the term is. */
  readonly recordCount: number;
}

/** @param places - ascending */
export function termHits(places: Int32Array, table: IndexTable): TermHits {
  const segments: number[] = [];
  const counts: number[] = [];
  const partsOf = new Uint8Array(table.recordCount);
  let segment = 0;
  for (const place of places) {
    while (place >= endOf(segment, table)) segment += 1;
    if (segments.at(-1) === segment) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      segments.push(segment);
      counts.push(1);
      const record = table.recordOf[segment] ?? 0;
      partsOf[record] = (partsOf[record] ?? 0) | (1 << (table.partOf[segment] ?? 0));
    }
  }
  return { segments, counts, partsOf, recordCount: partsOf.filter((parts) => parts > 0).length };
}

const endOf = (segment: number, { starts, slots }: IndexTable): number =>
  (starts[segment] ?? Infinity) + (slots[segment] ?? Infinity) * SLOT_PLACES;
