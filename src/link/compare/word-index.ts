import type { IndexedText } from '../../domain/indexed-text.ts';
import { wordsOf } from '../../domain/version-text.ts';

export type Word = ReturnType<typeof wordsOf>[number];

/** The words of a text, and where each stands. */
export interface WordIndex {
  readonly words: readonly Word[];
  /** Places among the words, from 0, by word in lower case. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const WORD_INDEXES = new WeakMap<IndexedText, WordIndex>();

/** @returns the words of an indexed text, found once for each */
export function indexWords(text: IndexedText): WordIndex {
  const known = WORD_INDEXES.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(text.text);
  const places = new Map<string, number[]>();
  words.forEach(({ word }, place) => {
    const key = word.toLowerCase();
    const list = places.get(key);
    if (list === undefined) places.set(key, [place]);
    else list.push(place);
  });
  const index = { words, places };
  WORD_INDEXES.set(text, index);
  return index;
}

/** A word with its room in the text. */
export interface RoomyWord extends Word {
  /** Where the word before ends, 0 when there is none. */
  readonly previous: number;
  /** Where the word after starts, `Infinity` when there is none. */
  readonly next: number;
}

/** @returns the word at a place and those up to `reach` places away, nearest first */
export function wordsNear(
  place: number,
  reach: number,
  words: readonly Word[],
): readonly RoomyWord[] {
  const centre = Math.min(Math.max(place, 0), words.length - 1);
  const steps = [0, ...Array.from({ length: reach }, (_, step) => [step + 1, -step - 1]).flat()];
  return steps.flatMap((step) => {
    const word = words[centre + step];
    if (word === undefined) return [];
    const before = words[centre + step - 1];
    const previous = before === undefined ? 0 : before.at + before.word.length;
    return [{ ...word, previous, next: words[centre + step + 1]?.at ?? Infinity }];
  });
}
