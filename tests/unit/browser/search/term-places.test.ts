import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../src/browser/search/query.ts';
import { placesOfTerm, type PlaceSource } from '../../../../src/browser/search/term-places.ts';
import { segmentsOf } from '../../../../src/render/search/segments.ts';

/** What the index holds of one text, and how often it was asked. */
function sourceOf(text: string): PlaceSource & { readonly asked: readonly string[] } {
  const places = new Map<string, number[]>();
  const asked: string[] = [];
  let start = 0;
  for (const { words, pairs, slots } of segmentsOf({ part: 'document', runs: [text] })) {
    for (const list of [words, pairs]) {
      list.forEach((entry, place) => {
        if (entry !== undefined) places.set(entry, [...(places.get(entry) ?? []), start + place]);
      });
    }
    start += slots * 32;
  }
  const vocabulary = [...new Set(text.split(' '))].sort();
  return {
    asked,
    placesOf: (word) => {
      asked.push(word);
      return Promise.resolve(Int32Array.from(places.get(word) ?? []));
    },
    wordsBeginning: (beginning) =>
      Promise.resolve(vocabulary.filter((word) => word.startsWith(beginning))),
  };
}

const term = (text: string): ReturnType<typeof parseQuery>['wanted'][number] => {
  const [first] = parseQuery(text).wanted;
  if (first === undefined) throw new Error(`nothing is asked for in ${text}`);
  return first;
};

test('a phrase is found at every place and at no other, of whatever length and across segments', async () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 700 });
  await fc.assert(
    fc.asyncProperty(
      letters,
      fc.nat(),
      fc.integer({ min: 2, max: 40 }),
      async (words, at, length) => {
        const from = at % (words.length - 1);
        const phrase = words.slice(from, from + length);
        fc.pre(phrase.length > 1);
        const found = await placesOfTerm(term(`"${phrase.join(' ')}"`), sourceOf(words.join(' ')));
        const there = words.flatMap((_, place) =>
          phrase.every((word, index) => words[place + index] === word) ? [place] : [],
        );
        expect([...found]).toEqual(there);
      },
    ),
  );
});

test('a phrase that its first pairs rule out asks for no more', async () => {
  const source = sourceOf('a b c d');
  const long = `"${Array.from({ length: 200 }, () => 'a').join(' ')}"`;
  expect([...(await placesOfTerm(term(long), source))]).toEqual([]);
  expect(source.asked.length).toBeLessThan(10);
});

test('the beginning of a word is every word that begins so', async () => {
  const source = sourceOf('cookie cookies crumb cookie');
  expect([...(await placesOfTerm(term('cookie*'), source))]).toEqual([0, 1]);
  expect([...(await placesOfTerm(term('cookie'), source))]).toEqual([0]);
});
