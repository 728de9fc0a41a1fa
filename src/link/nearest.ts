import type { PassageAnchor } from '../domain/evidence.ts';
import { anchorAt, occurrencesOf, type IndexedText } from '../domain/indexed-text.ts';
import { wordsOf } from '../domain/version-text.ts';
import { alignedWords } from './compare/aligned-words.ts';
import { commonPrefixLength } from './compare/common-prefix.ts';
import { indexWords, wordsNear, type Word, type WordIndex } from './compare/word-index.ts';

/** The run of a version text that resembles words which do not occur in it. */
export interface NearestPassage {
  readonly text: string;
  readonly anchor: PassageAnchor;
  /** Where the words looked for first differ from the run, in code points of either; they are equal before it. */
  readonly firstDifference: {
    readonly at: number;
    /** A few characters of the words from there on; empty at their end. */
    readonly sought: string;
    /** A few characters of the text from there on, beyond the run's end too; empty at the end of the text. */
    readonly present: string;
  };
}

/** By how many words the ends of the run may be off where words were added or left out. */
const SLACK = 4;
const SHOWN_CHARACTERS = 32;

/**
 * Finds the place whose words agree best with those sought, in the same order.
 *
 * @returns `undefined` when too few of the words stand together anywhere
 */
export function nearestPassage(text: IndexedText, words: string): NearestPassage | undefined {
  const index = indexWords(text);
  const sought = wordsOf(words);
  const hits = alignedWords(index, sought);
  const [first, last] = [hits[0], hits.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const search = { text: text.text, index, words, sought };
  const start = startNear(search, first.place - first.sought);
  const end = endNear(search, last.place + sought.length - 1 - last.sought);
  return start < end ? describe(text, { start, end }, words) : undefined;
}

interface Search {
  readonly text: string;
  readonly index: WordIndex;
  readonly words: string;
  readonly sought: readonly Word[];
}

/** @returns where the run starts that agrees longest, of those that start near the place where the first word should stand */
function startNear({ text, index, words, sought }: Search, place: number): number {
  const leading = sought[0]?.at ?? 0;
  let best = { start: 0, agreeing: -1 };
  for (const { at, previous } of wordsNear(place, SLACK, index.words)) {
    const start = withoutSpaces(text, Math.max(previous, at - leading), at);
    const agreeing = commonPrefixLength(words, text.slice(start, start + words.length));
    if (agreeing > best.agreeing) best = { start, agreeing };
  }
  return best.start;
}

/** @returns where the run ends: after the last word sought, if it stands near its place, and as much punctuation as there */
function endNear({ text, index, words, sought }: Search, place: number): number {
  const last = sought.at(-1);
  const trailing = last === undefined ? 0 : words.length - last.at - last.word.length;
  const ends = wordsNear(place, SLACK, index.words);
  const chosen = ends.find(({ word }) => word === last?.word) ?? ends[0];
  if (chosen === undefined) return 0;
  const end = chosen.at + chosen.word.length;
  return end + text.slice(end, Math.min(chosen.next, end + trailing)).trimEnd().length;
}

function withoutSpaces(text: string, from: number, to: number): number {
  return to - text.slice(from, to).trimStart().length;
}

function describe(
  text: IndexedText,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): NearestPassage {
  const same = commonPrefixLength(words, text.text.slice(start, start + words.length));
  const shown = (from: string): string =>
    Array.from(from.slice(0, 2 * SHOWN_CHARACTERS))
      .slice(0, SHOWN_CHARACTERS)
      .join('');
  return {
    text: text.text.slice(start, end),
    anchor: anchorAt(text, start, end, occurrencesOf(text, text.text.slice(start, end)).length),
    firstDifference: {
      at: Array.from(words.slice(0, same)).length,
      sought: shown(words.slice(same)),
      present: shown(text.text.slice(start + same)),
    },
  };
}
