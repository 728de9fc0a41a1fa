/**
 * Reads a table that is written as text: one row a line, cells set off by `|`.
 *
 * White space around cells and empty lines count for nothing.
 */
export function readTable(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Reads a table of terms: slug, name, definition. */
export function readTerms(text: string): readonly TermRow[] {
  return readTable(text).map(([slug = '', name = '', definition = '']) => ({
    slug,
    name,
    definition,
  }));
}

/** A term as vocabulary files have it. */
export interface TermRow {
  readonly slug: string;
  readonly name: string;
  readonly definition: string;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** @returns the offset in UTF-16 units at which a phrase first begins a word of a text, or `undefined` when it does nowhere */
export function placeOfPhrase(text: string, phrase: string): number | undefined {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (at === 0 || !LETTER_OR_DIGIT.test(text.charAt(at - 1))) return at;
  }
  return undefined;
}
