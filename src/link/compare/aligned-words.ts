import type { Word, WordIndex } from './word-index.ts';

/** A word that two texts have: its place among the words sought, and among those of the text, from 0. */
export interface Hit {
  readonly sought: number;
  readonly place: number;
}

const RAREST_WORDS = 32;
const MOST_PLACES = 500;

/**
 * Finds the stretch of a text that has most of the words sought, about where they should stand.
 *
 * Bounded: only the 32 words that are rarest in the text are looked up, each at 500 places at most.
 *
 * @returns its hits in order of the words sought; none when less than two of the words (one, when
 *   one or two are sought) stand together anywhere
 */
export function alignedWords(index: WordIndex, sought: readonly Word[]): readonly Hit[] {
  const present = sought
    .map(({ word }, at) => ({ at, places: index.places.get(word.toLowerCase()) ?? [] }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length || a.at - b.at);
  // Of a more frequent word only the first places are looked at, which would draw the result there.
  const rare = present.filter(({ places }) => places.length <= MOST_PLACES);
  const hits = densestHits(hitsOf(rare), sought.length);
  return hits.length > 0 ? hits : densestHits(hitsOf(present), sought.length);
}

type PresentWords = readonly { readonly at: number; readonly places: readonly number[] }[];

function hitsOf(words: PresentWords): readonly Hit[] {
  return words
    .slice(0, RAREST_WORDS)
    .flatMap(({ at, places }) =>
      places.slice(0, MOST_PLACES).map((place) => ({ sought: at, place })),
    );
}

function densestHits(hits: readonly Hit[], length: number): readonly Hit[] {
  const shift = ({ sought, place }: Hit): number => place - sought;
  const sorted = [...hits].sort((a, b) => shift(a) - shift(b) || a.sought - b.sought);
  // Words added and left out before a hit shift it against the others.
  const width = 4 + Math.floor(length / 8);
  const counts = new Map<number, number>();
  let best = { from: 0, to: 0, words: 0 };
  let from = 0;
  sorted.forEach((hit, to) => {
    counts.set(hit.sought, (counts.get(hit.sought) ?? 0) + 1);
    for (
      let left = sorted[from];
      left !== undefined && shift(hit) - shift(left) > width;
      left = sorted[from]
    ) {
      const remaining = (counts.get(left.sought) ?? 0) - 1;
      if (remaining === 0) counts.delete(left.sought);
      else counts.set(left.sought, remaining);
      from += 1;
    }
    if (counts.size > best.words) best = { from, to: to + 1, words: counts.size };
  });
  if (best.words < Math.min(2, Math.ceil(length / 2))) return [];
  return sorted.slice(best.from, best.to).sort((a, b) => a.sought - b.sought || a.place - b.place);
}
