import type { Term } from './records.ts';
import type { Slug } from './slugs.ts';

/** A title and the text below it. */
export interface TitledText {
  readonly title: string;
  readonly text: string;
}

/**
 * The clause type that a title names although neither its text nor the record is about it.
 *
 * A type is named by its name or one of its keywords, as whole words, whatever their letter case.
 *
 * @param own - clause type of the record; without one nothing can be told
 * @returns the first such type, or `undefined` when the title fits
 */
export function foreignClauseType(
  { title, text }: TitledText,
  own: Slug | undefined,
  types: ReadonlyMap<Slug, Term>,
): Term | undefined {
  const ownType = own === undefined ? undefined : types.get(own);
  if (ownType === undefined || isNamedIn(title, ownType)) return undefined;
  const named = [...types.values()].filter((type) => isNamedIn(title, type));
  return named.some((type) => isNamedIn(text, type)) ? undefined : named[0];
}

function isNamedIn(text: string, { name, keywords }: Term): boolean {
  return [name, ...keywords].some((words) => holdsWords(text, words));
}

/** Scripts that set no space between words: there a word may start and end anywhere. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function holdsWords(text: string, words: string): boolean {
  const escaped = words.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = UNSPACED.test(words)
    ? escaped
    : `(?<![\\p{L}\\p{N}\\p{M}])${escaped}(?![\\p{L}\\p{N}\\p{M}])`;
  return new RegExp(pattern, 'iu').test(text.normalize('NFC'));
}
