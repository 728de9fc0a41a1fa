import { searchWords, type SearchWord } from './search-words.ts';

/** A search word with its place among the places of a segment. */
export interface PlacedWord extends SearchWord {
  /** Index of the run that it stands in; the offsets are those of this run. */
  readonly run: number;
  /** From 0. Words of one run take places in a row; one place stays empty between two runs. */
  readonly place: number;
}

/**
 * The words of several runs of text, such as the passages of a clause, with their places.
 *
 * The empty place between two runs keeps a phrase from being found across them.
 *
 * @param runs - texts in order; an empty one at the beginning leaves the first place empty
 */
export function placedWords(runs: readonly string[]): readonly PlacedWord[] {
  let place = 0;
  return runs.flatMap((text, run) => {
    if (run > 0) place += 1;
    return searchWords(text).map((word) => ({ ...word, run, place: place++ }));
  });
}
