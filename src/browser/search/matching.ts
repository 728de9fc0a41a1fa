import { PARTS, type FacetColumn, type SearchPart } from '../../domain/search/search-table.ts';
import type { IndexTable } from './index-table.ts';
import type { SearchState } from './search-state.ts';
import type { TermHits } from './term-hits.ts';

/** What a query asks for, found in the index. */
export interface FoundTerms {
  readonly wanted: readonly TermHits[];
  readonly excluded: readonly TermHits[];
}

/** How many records each value of each facet has. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The records that fulfil a search. */
export interface Matching {
  /** Ascending. */
  readonly records: readonly number[];
  readonly counts: Counts;
}

/** @returns the parts that are searched: those chosen, or all; bit n stands for the part of that index */
export function searchedParts(state: Pick<SearchState, 'chosen'>): number {
  const chosen = state.chosen.get('part') ?? [];
  const bits = PARTS.map((part, index) => (chosen.includes(part) ? 1 << index : 0));
  return bits.reduce((sum, bit) => sum | bit, 0) || (1 << PARTS.length) - 1;
}

/**
 * The records whose searched parts together have every wanted term and no excluded one, and that have a chosen
 * value of each facet in which something is chosen.
 *
 * The count of a value answers "and this one too?": it leaves out what is chosen in its own facet. The count of a
 * part is that of a search in this part alone.
 */
export function matching(
  found: FoundTerms,
  state: Pick<SearchState, 'chosen'>,
  table: IndexTable,
): Matching {
  const parts = searchedParts(state);
  const own = partsOfRecords(table);
  const fulfils = (record: number, searched: number): boolean =>
    ((own[record] ?? 0) & searched) !== 0 &&
    found.wanted.every(({ partsOf }) => ((partsOf[record] ?? 0) & searched) !== 0) &&
    found.excluded.every(({ partsOf }) => ((partsOf[record] ?? 0) & searched) === 0);

  const facets = table.facets.filter(({ name }) => name !== 'part');
  const tallies = facets.map((facet) => new Tally(facet, state));
  const partCounts = PARTS.map(() => 0);
  const records: number[] = [];
  for (let record = 0; record < table.recordCount; record += 1) {
    const failing = tallies.filter((tally) => !tally.accepts(record));
    const [only] = failing;
    if (failing.length > 1) continue;
    if (only === undefined) {
      PARTS.forEach((_, part) => {
        if (fulfils(record, 1 << part)) partCounts[part] = (partCounts[part] ?? 0) + 1;
      });
    }
    if (!fulfils(record, parts)) continue;
    if (only === undefined) records.push(record);
    for (const tally of only === undefined ? tallies : [only]) tally.count(record);
  }
  return { records, counts: countsOf(tallies, partCounts) };
}

/** Which records a facet lets through, and how many have each of its values. */
class Tally {
  readonly name: string;
  private readonly facet: FacetColumn;
  private readonly isAccepted: readonly boolean[];
  private readonly sets: number[];

  constructor(facet: FacetColumn, { chosen }: Pick<SearchState, 'chosen'>) {
    const values = chosen.get(facet.name) ?? [];
    const isChosen = (index: number): boolean => values.includes(facet.values[index]?.value ?? '');
    this.name = facet.name;
    this.facet = facet;
    this.isAccepted = facet.sets.map((set) => values.length === 0 || set.some(isChosen));
    this.sets = facet.sets.map(() => 0);
  }

  accepts(record: number): boolean {
    return this.isAccepted[this.facet.records[record] ?? -1] ?? false;
  }

  count(record: number): void {
    const set = this.facet.records[record] ?? -1;
    this.sets[set] = (this.sets[set] ?? 0) + 1;
  }

  counts(): Readonly<Record<string, number>> {
    const { sets, values } = this.facet;
    return Object.fromEntries(
      values.map(({ value }, index) => [
        value,
        this.sets.reduce(
          (sum, count, set) => sum + (sets[set]?.includes(index) === true ? count : 0),
          0,
        ),
      ]),
    );
  }
}

function countsOf(tallies: readonly Tally[], partCounts: readonly number[]): Counts {
  const parts = Object.fromEntries(
    PARTS.map((part: SearchPart, index) => [part, partCounts[index] ?? 0]),
  );
  return {
    ...Object.fromEntries(tallies.map((tally) => [tally.name, tally.counts()])),
    part: parts,
  };
}

function partsOfRecords({ recordCount, recordOf, partOf }: IndexTable): Uint8Array {
  const parts = new Uint8Array(recordCount);
  recordOf.forEach((record, segment) => {
    parts[record] = (parts[record] ?? 0) | (1 << (partOf[segment] ?? 0));
  });
  return parts;
}
