import { searchWords } from '../../domain/search/search-words.ts';

/** One thing that is asked for, or asked to be absent: a word, the beginning of a word, or words in a row. */
export interface Term {
  /** At least one. With `isBeginning` exactly one, and the beginning of a word. */
  readonly words: readonly string[];
  readonly isBeginning: boolean;
  readonly isExcluded: boolean;
  /** As it was written, with its quotation marks and without the minus sign. */
  readonly written: string;
}

/** Something about how a query is written that a reader should know. */
export type QueryNote =
  /** A quotation mark is not closed; what follows it is taken as one phrase. */
  | 'open-phrase'
  /** A quotation mark at the very end opens nothing and is passed over. */
  | 'lone-mark'
  /** An asterisk stands where it does nothing: in a phrase, or in a word of several search words. */
  | 'idle-asterisk';

/** What a query asks for. */
export interface Query {
  readonly wanted: readonly Term[];
  readonly excluded: readonly Term[];
  readonly notes: readonly QueryNote[];
}

const OPENING = '"“”„‟«»＂';
const PIECE = new RegExp(
  `(?<minus>[-−])?(?:[${OPENING}](?<phrase>[^${OPENING}]*)(?<close>[${OPENING}]|$)|(?<plain>[^\\s${OPENING}]+))`,
  'gu',
);

/**
 * Reads a query: words, phrases in quotation marks, and either with a minus sign before it.
 *
 * What has no word in it, such as a lone dash, asks for nothing and is passed over. A plain word of several search
 * words, such as `6(1)(f)` or a Chinese name, asks for them in a row. An asterisk at the end of a plain word asks
 * for every word that begins so.
 */
export function parseQuery(text: string): Query {
  const pieces = [...text.matchAll(PIECE)].map(({ groups = {} }) => pieceOf(groups));
  const terms = pieces.flatMap(({ term }) => term ?? []);
  const distinct = [...new Map(terms.map((term) => [keyOf(term), term])).values()];
  return {
    wanted: distinct.filter(({ isExcluded }) => !isExcluded),
    excluded: distinct.filter(({ isExcluded }) => isExcluded),
    notes: [...new Set(pieces.flatMap(({ note }) => note ?? []))],
  };
}

interface Piece {
  readonly term?: Term;
  readonly note?: QueryNote;
}

function pieceOf({ minus, phrase, close, plain = '' }: Partial<Record<string, string>>): Piece {
  const words = searchWords(phrase ?? plain).map(({ word }) => word);
  const isOpen = phrase !== undefined && close === '';
  if (words.length === 0) return isOpen ? { note: 'lone-mark' } : {};
  const isBeginning = phrase === undefined && words.length === 1 && /[\p{L}\p{Nd}]\*$/u.test(plain);
  const hasAsterisk = /[\p{L}\p{Nd}]\*/u.test(phrase ?? plain);
  const term = {
    words,
    isBeginning,
    isExcluded: minus !== undefined,
    written: phrase === undefined ? plain : `“${phrase.trim()}”`,
  };
  if (isOpen) return { term, note: 'open-phrase' };
  return hasAsterisk && !isBeginning ? { term, note: 'idle-asterisk' } : { term };
}

const keyOf = ({ words, isBeginning, isExcluded }: Term): string =>
  `${isExcluded ? '-' : ''}${words.join(' ')}${isBeginning ? '*' : ''}`;
