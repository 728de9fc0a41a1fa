import { placedWords, type PlacedWord } from '../../domain/search/placed-words.ts';
import type { Term } from './query.ts';

/** A stretch of a text that a term is found in. */
export interface Mark {
  /** UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index of the term. */
  readonly term: number;
}

/** A text with what was found in it, marks in order of their beginning. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Joins runs of text to one, and marks every place of every term in it.
 *
 * @param joiner - what stands between two runs
 */
export function markedText(
  runs: readonly string[],
  terms: readonly Term[],
  joiner: string,
): MarkedText {
  const shown = runs.filter((run) => run !== '');
  const starts = shown.map((_, index) =>
    shown.slice(0, index).reduce((sum, run) => sum + run.length + joiner.length, 0),
  );
  const words = placedWords(shown);
  const marks = terms.flatMap((term, index) =>
    words.flatMap((first, at): readonly Mark[] => {
      const last = lastWordOf(term, words, at);
      const base = starts[first.run] ?? 0;
      return last === undefined
        ? []
        : [{ start: base + first.start, end: base + last.end, term: index }];
    }),
  );
  return {
    text: shown.join(joiner),
    marks: marks.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

/** @returns the last word of a term that begins at a word; `undefined` when it does not begin there */
function lastWordOf(
  { words: wanted, isBeginning }: Term,
  words: readonly PlacedWord[],
  at: number,
): PlacedWord | undefined {
  const first = words[at];
  if (isBeginning) return first?.word.startsWith(wanted[0] ?? '') === true ? first : undefined;
  const run = first?.run;
  const isHere = wanted.every((word, index) => {
    const here = words[at + index];
    return here?.word === word && here.run === run;
  });
  return isHere ? words[at + wanted.length - 1] : undefined;
}
