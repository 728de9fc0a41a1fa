import { PARTS, type SearchPart } from '../../domain/search/search-table.ts';
import type { Answer } from './hits.ts';
import type { IndexTable } from './index-table.ts';
import type { TermHits } from './term-hits.ts';

/** Which segments of a record a result shows, in their order, and where everything was found. */
export interface PlacesToShow {
  readonly segments: readonly number[];
  readonly foundIn: readonly (SearchPart | 'title')[];
}

/** A result with more passages than this would not be a line of a list any more. */
const MOST = 2;

/**
 * The segment that answers best, and another when it has a term that the first lacks. When only the title has what
 * was asked for, or nothing was, the beginning of the record.
 */
export function placesToShow(
  record: number,
  { found, scores, searched }: Pick<Answer, 'found' | 'scores' | 'searched'>,
  table: IndexTable,
): PlacesToShow {
  const own = segmentsOfRecord(record, table).filter(
    (segment) => ((searched >> (table.partOf[segment] ?? 0)) & 1) === 1,
  );
  const isTitle = (segment: number): boolean => table.isTitle[segment] === 1;
  const score = (segment: number): number => scores[segment] ?? 0;
  const answering = own.filter((segment) => score(segment) > 0);
  const bodies = answering.filter((segment) => !isTitle(segment));
  const ranked = [...bodies].sort((a, b) => score(b) - score(a) || a - b);

  const chosen: number[] = [];
  let missing = found.wanted;
  for (const segment of ranked) {
    const left = missing.filter((term) => !has(term, segment));
    const isNew = left.length < missing.length;
    if (isNew && chosen.length < MOST) {
      chosen.push(segment);
      missing = left;
    }
  }
  const first = own.find((segment) => !isTitle(segment));
  const segments = chosen.length > 0 || first === undefined ? chosen : [first];
  const parts = new Set(bodies.map((segment) => table.partOf[segment]));
  return {
    segments: segments.sort((a, b) => a - b),
    foundIn: [
      ...(answering.some(isTitle) ? (['title'] as const) : []),
      ...PARTS.filter((_, index) => parts.has(index)),
    ],
  };
}

function segmentsOfRecord(record: number, { firstOf }: IndexTable): readonly number[] {
  const from = firstOf[record] ?? 0;
  return Array.from({ length: (firstOf[record + 1] ?? from) - from }, (_, index) => from + index);
}

/** Lists of segments are ascending. */
function has({ segments }: TermHits, segment: number): boolean {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] ?? 0) < segment) low = middle + 1;
    else high = middle;
  }
  return segments[low] === segment;
}
