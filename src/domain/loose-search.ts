import type { PassageAnchor } from './evidence.ts';
import { anchorAt, occurrencesOf, type IndexedText } from './indexed-text.ts';

/**
 * What had to be set aside before pasted words and a version text were the same, from nothing to nearly all.
 *
 * `exact`: nothing. `whitespace`: what the normaliser evens out. `unicode-case`: also letter case, compatibility
 * forms, and the shapes of quotation marks and dashes. `letters-digits`: everything but letters and digits.
 */
export type LooseLevel = 'exact' | 'whitespace' | 'unicode-case' | 'letters-digits';

/** One place of a version text. `exact` are its own characters, fit for a passage. */
export interface LoosePlace {
  readonly exact: string;
  readonly anchor: PassageAnchor;
}

export interface LooseMatch {
  readonly level: LooseLevel;
  /** All places that agree at this level, in order; never empty. */
  readonly places: readonly LoosePlace[];
}

/** @returns where the words stand at the strictest level that finds any place, or `undefined` when no level does */
export function findLoosely(text: IndexedText, words: string): LooseMatch | undefined {
  const found = occurrencesOf(text, words);
  if (found.length === 0) return undefined;
  const places = found.map((start) => ({ exact: words, anchor: anchorAt(text, start, start + words.length, found.length) }));
  return { level: 'exact', places };
}
