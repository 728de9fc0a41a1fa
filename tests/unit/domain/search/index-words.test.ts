import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexPair, indexWord } from '../../../../src/domain/search/index-words.ts';

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'q', 'z', 'x', 'y', '1', 'é', '§'), minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
/** A word, or a pair of words. */
const entry = fc.array(word, { minLength: 1, maxLength: 2 });
const held = ([first = '', second]: readonly string[]): string =>
  second === undefined ? indexWord(first) : indexPair(first, second);

test('words are held in small ASCII letters and digits, which the engine leaves as they are', () => {
  fc.assert(fc.property(entry, (given) => /^[a-z0-9]+$/.test(held(given))));
  expect(indexWord('data')).toBe('dataqz');
  expect(indexWord('§')).toBe('qa7zqz');
  expect(indexPair('equal', '§')).toBe('qxeqqualqyqa7zqz');
});

test('different words and pairs are held differently, and none as the beginning of another', () => {
  fc.assert(
    fc.property(entry, entry, (one, other) => {
      fc.pre(one.join('\n') !== other.join('\n') || one.length !== other.length);
      return !held(other).startsWith(held(one));
    }),
  );
});
