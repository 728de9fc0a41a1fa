import { indexPair, indexWord } from '../../domain/search/index-words.ts';
import { placedWords, type PlacedWord } from '../../domain/search/placed-words.ts';
import { PARTS, SEGMENT_PLACES, SLOT_PLACES } from '../../domain/search/search-table.ts';
import { searchWords } from '../../domain/search/search-words.ts';
import type { SearchedText } from './search-record.ts';

/** A stretch of one text: what the index holds of it, and its words as they are shown. */
export interface Segment {
  /** As the table gives it. */
  readonly code: number;
  readonly slots: number;
  /** What the index holds at each of its places; places beyond the end are empty. */
  readonly words: readonly (string | undefined)[];
  readonly pairs: readonly (string | undefined)[];
  /** The words that occur in it, each once. */
  readonly vocabulary: readonly string[];
  readonly runs: readonly string[];
}

/** @returns the segments of a text in order; none when it has no word */
export function segmentsOf({ part, isTitle = false, runs }: SearchedText): readonly Segment[] {
  const worded = runs.filter((run) => searchWords(run).length > 0);
  const placed = placedWords(worded);
  const cuts = placed.reduce<PlacedWord[][]>((segments, word) => {
    const index = Math.floor(word.place / SEGMENT_PLACES);
    (segments[index] ??= []).push(word);
    return segments;
  }, []);
  const kind = PARTS.indexOf(part) + (isTitle ? 8 : 0);
  return cuts.map((words, index) => {
    const next = cuts[index + 1]?.[0];
    const slots = slotsOf(words, index, next !== undefined);
    return {
      code: slots * 16 + kind,
      slots,
      ...indexed(words, index, next),
      runs: runsOf(worded, words, index, next),
    };
  });
}

/** A text that goes on fills its slots; one that ends leaves a place empty, so that no phrase runs into the next. */
function slotsOf(words: readonly PlacedWord[], index: number, goesOn: boolean): number {
  const last = (words.at(-1)?.place ?? 0) - index * SEGMENT_PLACES;
  return goesOn ? SEGMENT_PLACES / SLOT_PLACES : Math.floor((last + 1) / SLOT_PLACES) + 1;
}

function indexed(
  placed: readonly PlacedWord[],
  index: number,
  next: PlacedWord | undefined,
): Pick<Segment, 'words' | 'pairs' | 'vocabulary'> {
  const seen = new Set<string>();
  const words: (string | undefined)[] = [];
  const pairs: (string | undefined)[] = [];
  placed.forEach(({ word, run, place }, n) => {
    const at = place - index * SEGMENT_PLACES;
    if (!seen.has(word)) words[at] = indexWord(word);
    seen.add(word);
    const following = placed[n + 1] ?? next;
    if (following?.run === run) pairs[at] = indexPair(word, following.word);
  });
  return { words, pairs, vocabulary: [...seen] };
}

/** The text around these words; the runs have, word by word, the places that the words have in the segment. */
function runsOf(
  worded: readonly string[],
  words: readonly PlacedWord[],
  index: number,
  next: PlacedWord | undefined,
): readonly string[] {
  const [first] = words;
  if (first === undefined) return [];
  const lead = first.place > index * SEGMENT_PLACES ? [''] : [];
  const numbers = [...new Set(words.map(({ run }) => run))];
  const isGoingOn = index > 0 && lead.length === 0 && first.start > 0;
  const texts = numbers.map((run) => {
    const from = run === first.run && isGoingOn ? first.start : 0;
    const to = next?.run === run ? next.start : undefined;
    return worded[run]?.slice(from, to) ?? '';
  });
  return [...lead, ...texts];
}
