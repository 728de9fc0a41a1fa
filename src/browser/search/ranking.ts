import { PARTS } from '../../domain/search/search-table.ts';
import type { IndexTable } from './index-table.ts';
import type { FoundTerms } from './matching.ts';

/** A record with the segments that are shown of it, the best first. */
export interface RankedRecord {
  readonly record: number;
  readonly score: number;
}

/** The words of the platform before ours, a passage chosen by somebody before a whole document. */
const PART_WEIGHTS: Readonly<Record<(typeof PARTS)[number], number>> = {
  clause: 1.2,
  analysis: 1,
  change: 1,
  document: 0.7,
};
const TITLE_WEIGHT = 1.5;

/**
 * How well each segment answers: terms that few records have weigh more, and a term in a short segment more than
 * in a long one.
 *
 * @returns a score for every segment, 0 where no wanted term is
 */
export function segmentScores(
  { wanted }: FoundTerms,
  searched: number,
  table: IndexTable,
): Float64Array {
  const scores = new Float64Array(table.recordOf.length);
  for (const { segments, counts, recordCount } of wanted) {
    const rarity = Math.log(1 + table.recordCount / (recordCount + 1));
    segments.forEach((segment, index) => {
      const part = table.partOf[segment] ?? 0;
      if (((searched >> part) & 1) === 0) return;
      const count = counts[index] ?? 0;
      const slots = table.slots[segment] ?? 1;
      scores[segment] =
        (scores[segment] ?? 0) + ((rarity * count) / (count + 0.5)) * weightOf(part, slots);
    });
  }
  return scores;
}

function weightOf(part: number, slots: number): number {
  return (PART_WEIGHTS[PARTS[part] ?? 'document'] ?? 1) / (1 + slots / 8);
}

/** @returns the records, those first whose title and best segment answer best; equal ones in the given order */
export function byScore(
  records: readonly number[],
  scores: Float64Array,
  table: IndexTable,
): readonly number[] {
  const score = new Map(records.map((record) => [record, scoreOf(record, scores, table)]));
  return [...records].sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0) || a - b);
}

function scoreOf(record: number, scores: Float64Array, table: IndexTable): number {
  let title = 0;
  let best = 0;
  const end = table.firstOf[record + 1] ?? 0;
  for (let segment = table.firstOf[record] ?? 0; segment < end; segment += 1) {
    const score = scores[segment] ?? 0;
    if (table.isTitle[segment] === 1) title = Math.max(title, score);
    else best = Math.max(best, score);
  }
  return TITLE_WEIGHT * title + best;
}

/** @returns the records in order of their day; those of one day in the given order, those without one at the end */
export function byDay(
  records: readonly number[],
  { dayOf }: IndexTable,
  isNewestFirst: boolean,
): readonly number[] {
  const day = (record: number): number => dayOf[record] ?? 0;
  return [...records].sort((a, b) => {
    if (day(a) === 0 || day(b) === 0) return Number(day(a) === 0) - Number(day(b) === 0) || a - b;
    return (isNewestFirst ? day(b) - day(a) : day(a) - day(b)) || a - b;
  });
}
