import type { IndexedText } from '../domain/indexed-text.ts';
import { findLoosely, type LooseLevel, type LoosePlace } from '../domain/loose-search.ts';

/**
 * Takes a quotation apart.
 *
 * @param quotation - as it was pasted: a line that holds only `[…]` or `[...]` separates two passages
 * @returns the words of every passage in order, without white space at either end; none that is empty
 */
export function splitPassages(quotation: string): readonly string[] {
  return quotation
    .replaceAll('\r\n', '\n')
    .split(/^[ \t]*\[(?:…|\.\.\.)\][ \t]*$/mu)
    .map((words) => words.trim())
    .filter((words) => words !== '');
}

/**
 * What looking for one passage gave.
 *
 * `several`: at more than one place, and nothing decides. `behind`: only before the end of the passage
 * before it, so the passages are not in the order of the document.
 */
export type PassageSearch =
  | { readonly kind: 'found'; readonly level: LooseLevel; readonly place: LoosePlace }
  | {
      readonly kind: 'several';
      readonly level: LooseLevel;
      readonly places: readonly [LoosePlace, LoosePlace, ...LoosePlace[]];
    }
  | { readonly kind: 'behind'; readonly place: LoosePlace }
  | { readonly kind: 'missing' };

/**
 * Looks for pasted words in a version text, setting aside as little as possible.
 *
 * @param after - end of the passage before, in code points; 0 for the first
 * @returns places with the version text's own characters, whatever the pasted ones were
 */
export function searchPassage(text: IndexedText, words: string, after: number): PassageSearch {
  const match = findLoosely(text, words);
  const [anywhere] = match?.places ?? [];
  if (match === undefined || anywhere === undefined) return { kind: 'missing' };
  const [first, second, ...others] = match.places.filter(({ anchor }) => anchor.start >= after);
  if (first === undefined) return { kind: 'behind', place: anywhere };
  if (second === undefined) return { kind: 'found', level: match.level, place: first };
  return { kind: 'several', level: match.level, places: [first, second, ...others] };
}

/** @returns what was set aside to find the words, for a sentence "… differ in X", or `undefined` when nothing was */
export function differenceWords(level: LooseLevel): string | undefined {
  switch (level) {
    case 'exact':
      return undefined;
    case 'whitespace':
      return 'white space';
    case 'unicode-case':
      return 'letter case, or the form of letters, quotation marks or dashes';
    case 'letters-digits':
      return 'punctuation or symbols';
    default:
      return level satisfies never;
  }
}
