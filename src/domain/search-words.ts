// Scripts that are written without spaces between words.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const BETWEEN_UNSPACED = new RegExp(`(${UNSPACED.source})(?=${UNSPACED.source})`, 'gu');
const SPACE_BETWEEN_UNSPACED = new RegExp(`(${UNSPACED.source}) (?=${UNSPACED.source})`, 'gu');

/**
 * Sets every character of a script without spaces apart, so that a word index made for spaced
 * scripts finds it. The index and the query must both be written so.
 *
 * @returns for instance `個 人 情 報` for `個人情報`; other text as it is
 */
export function spaceUnspaced(text: string): string {
  return text.replace(BETWEEN_UNSPACED, '$1 ');
}

/** Undoes {@link spaceUnspaced} for display. Spaces that stood between such characters before are lost too. */
export function joinUnspaced(text: string): string {
  return text.replace(SPACE_BETWEEN_UNSPACED, '$1');
}
