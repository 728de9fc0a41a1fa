import type { PassageAnchor } from '../domain/evidence.ts';
import type { IndexedText } from '../domain/indexed-text.ts';

/** The run of a version text that resembles words which do not occur in it. */
export interface NearestPassage {
  readonly text: string;
  readonly anchor: PassageAnchor;
  /** Where the words looked for first differ from the run, in code points of either; they are equal before it. */
  readonly firstDifference: {
    readonly at: number;
    /** A few characters of the words from there on; empty at their end. */
    readonly sought: string;
    /** A few characters of the run and what follows it, from there on. */
    readonly present: string;
  };
}

/** @returns the run that shares the longest aligned words with those sought, or `undefined` when none shares any */
export function nearestPassage(_text: IndexedText, _words: string): NearestPassage | undefined {
  return undefined;
}
