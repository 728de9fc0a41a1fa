/** Scripts that are written without spaces between words. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ー]';
const BOUNDARY = new RegExp(`(?<=${UNSPACED})(?=\\S)|(?<=\\S)(?=${UNSPACED})`, 'gu');

// White space to a word index, and found in no version text: the normaliser leaves only U+0020.
const SEPARATOR = '\u200A';

/**
 * Sets every character of a script without spaces apart, so that a word index made for spaced
 * scripts finds it. The index and the query must both be written so.
 *
 * @returns the text with a hair space (U+200A) at each such boundary; other text as it is
 */
export function spaceUnspaced(text: string): string {
  return text.replace(BOUNDARY, SEPARATOR);
}

/** Undoes {@link spaceUnspaced}. */
export function joinUnspaced(text: string): string {
  return text.replaceAll(SEPARATOR, '');
}
