/**
 * Words in the form that the index holds: small ASCII letters and digits only. The engine leaves such words as
 * they are; it would drop signs, take compounds apart and strip accents by rules of its own.
 *
 * `q` begins an escape: `qq` is the letter, `q`, hexadecimal digits and `z` are a code point, `qx` begins a pair,
 * `qy` parts its words, `qz` ends a word or pair. The end keeps the engine from taking one word for the beginning
 * of another.
 */
const escaped = (word: string): string =>
  word.replace(/[^a-pr-z0-9]/gu, (character) =>
    character === 'q' ? 'qq' : `q${character.codePointAt(0)?.toString(16) ?? ''}z`,
  );

/** @returns the form in which the index holds that a word occurs in a segment */
export const indexWord = (word: string): string => `${escaped(word)}qz`;

/** @returns the form in which the index holds that one word follows another */
export const indexPair = (word: string, next: string): string =>
  `qx${escaped(word)}qy${escaped(next)}qz`;
