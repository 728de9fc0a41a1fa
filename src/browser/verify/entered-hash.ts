import { whatIsAsked } from '../search/asked.ts';

/** How a file compares with the hash that a reader entered. */
export interface Comparison {
  readonly glyph: 'tick' | 'diamond' | 'ring';
  readonly word: string;
  readonly text: string;
}

/**
 * @param entered - as typed or pasted, for instance in capitals or with spaces
 * @param digest - of the file, 64 lower-case digits
 * @returns nothing when nothing was entered
 */
export function compareWithEntered(entered: string, digest: string): Comparison | undefined {
  if (entered.trim() === '') return undefined;
  // Ids do not matter here, so no first part of them is given.
  const asked = whatIsAsked(entered, '');
  if (asked.kind !== 'digest')
    return {
      glyph: 'ring',
      word: 'Not compared',
      text: 'with what you entered: it is no SHA-256, which has 64 digits from 0 to 9 and a to f.',
    };
  if (asked.digits === digest)
    return { glyph: 'tick', word: 'Equal', text: 'to the hash you entered, in all 64 digits.' };
  if (asked.digits.length < digest.length && digest.startsWith(asked.digits))
    return {
      glyph: 'ring',
      word: 'Not compared in full',
      text: `The first ${asked.digits.length} of 64 digits are those you entered; other files may begin with them too.`,
    };
  return {
    glyph: 'diamond',
    word: 'Mismatch',
    text: 'The hash you entered is another one: this is not the file it was computed from.',
  };
}
