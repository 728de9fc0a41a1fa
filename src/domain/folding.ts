import type { IndexedText } from './indexed-text.ts';
import { normalise } from './normalise.ts';

/** Letters and digits of a text. */
export interface Folded {
  /** Case and compatibility forms evened out; marks stay with their letters, all else is left out. */
  readonly folded: string;
  /** For each unit of `folded`, the UTF-16 offset in the source of the character that it comes from. */
  readonly sources: Int32Array;
}

const LETTER = /[[\p{L}\p{N}\p{M}]--\p{Default_Ignorable_Code_Point}]/v;
const MARK = /\p{M}/uy;

/** @returns the letters and digits of a text */
export function foldLetters(text: string): Folded {
  const characters = Array.from(text);
  const letters = characters.map(lettersOfCharacter);
  const folded = letters.join('');
  const sources = new Int32Array(folded.length);
  let [source, length] = [0, 0];
  letters.forEach((ofCharacter, place) => {
    sources.fill(source, length, length + ofCharacter.length);
    length += ofCharacter.length;
    source += characters[place]?.length ?? 0;
  });
  return { folded, sources };
}

const FOLDED_TEXTS = new WeakMap<IndexedText, Folded>();

/** @returns the letters and digits of an indexed text, computed once for each */
export function lettersOf(text: IndexedText): Folded {
  const known = FOLDED_TEXTS.get(text);
  if (known !== undefined) return known;
  const folded = foldLetters(text.text);
  FOLDED_TEXTS.set(text, folded);
  return folded;
}

const LETTERS = new Map<string, string>();

function lettersOfCharacter(character: string): string {
  const known = LETTERS.get(character);
  if (known !== undefined) return known;
  const letters = [...foldCharacter(character)].filter((one) => LETTER.test(one)).join('');
  LETTERS.set(character, letters);
  return letters;
}

// Character by character, so that every folded letter has one source; decomposed, so that a letter
// and its mark are the same whether they came as one character or as two. Upper case first evens out
// what lower case alone keeps apart, as ß and ss, or the two forms of sigma.
function foldCharacter(character: string): string {
  return Array.from(character.normalize('NFKD'), (one) => one.toUpperCase().toLowerCase()).join('');
}

/** @returns the normal form with case, compatibility forms, and the shapes of quotation marks and dashes evened out */
export function foldShapes(text: string): string {
  return normalise(Array.from(normalise(text), foldCharacter).join(''))
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}

export function isMarkAt(text: string, at: number): boolean {
  MARK.lastIndex = at;
  return MARK.test(text);
}
