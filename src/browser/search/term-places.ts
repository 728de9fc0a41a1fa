import { indexPair, indexWord } from '../../domain/search/index-words.ts';
import type { Term } from './query.ts';

/** What finds the places of terms. */
export interface PlaceSource {
  /** @returns the places of a word or pair in the form of the index, ascending */
  placesOf(word: string): Promise<Int32Array>;
  /** @returns every word of the index that begins so */
  wordsBeginning(beginning: string): Promise<readonly string[]>;
}

/** Pairs asked for at once; a phrase that the first ones rule out asks for no more. */
const AT_ONCE = 8;

/**
 * Where a term is. Of a word that a segment has several times the index knows the first place only; of a phrase all.
 *
 * @returns the places at which it begins, ascending
 */
export async function placesOfTerm(term: Term, source: PlaceSource): Promise<Int32Array> {
  const [first = ''] = term.words;
  if (term.isBeginning) {
    const words = await source.wordsBeginning(first);
    const lists = await Promise.all(words.map((word) => source.placesOf(indexWord(word))));
    return union(lists);
  }
  return term.words.length === 1
    ? source.placesOf(indexWord(first))
    : placesOfPhrase(term.words, source);
}

async function placesOfPhrase(words: readonly string[], source: PlaceSource): Promise<Int32Array> {
  const pairs = pairsOf(words);
  let found: Int32Array | undefined;
  for (let from = 0; from < pairs.length && found?.length !== 0; from += AT_ONCE) {
    const lists = await Promise.all(
      pairs.slice(from, from + AT_ONCE).map(async ({ pair, offset }) => {
        const places = await source.placesOf(pair);
        return places.map((place) => place - offset);
      }),
    );
    found = intersection(found === undefined ? lists : [found, ...lists]);
  }
  return found ?? new Int32Array();
}

/** Pairs that together hold every word of a phrase, with the places from its beginning. */
function pairsOf(
  words: readonly string[],
): readonly { readonly pair: string; readonly offset: number }[] {
  const count = Math.ceil(words.length / 2);
  return Array.from({ length: count }, (_, index) => {
    const offset = Math.min(2 * index, words.length - 2);
    return { pair: indexPair(words[offset] ?? '', words[offset + 1] ?? ''), offset };
  });
}

function intersection(lists: readonly Int32Array[]): Int32Array {
  const [shortest = new Int32Array(), ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return shortest.filter((place) => sets.every((set) => set.has(place)));
}

function union(lists: readonly Int32Array[]): Int32Array {
  return Int32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}
