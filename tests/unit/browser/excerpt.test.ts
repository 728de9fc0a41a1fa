import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/browser/search/excerpt.ts';
import { spaceUnspaced } from '../../../src/domain/search-words.ts';

const text = (content: string, places: readonly number[]): string =>
  excerptOf(content, places)
    .map(({ text: piece, isMatch }) => (isMatch ? `<${piece}>` : piece))
    .join('');

test('a short text is shown whole, with the words asked for marked', () => {
  expect(text('We share your data.', [1, 3])).toBe('We <share> your <data.>');
});

test('a long text is cut where most of the words are, and says that it is cut', () => {
  const words = Array.from({ length: 200 }, (_, index) => `w${index}`);
  const excerpt = text(words.join(' '), [3, 150, 152]);
  expect(excerpt).toMatch(/^\[…\] w142 .*<w150> w151 <w152>.* \[…\]$/);
  expect(excerpt).not.toContain('<w3>');
});

test('characters that were set apart for the index are read together', () => {
  expect(text(spaceUnspaced('個人情報 Threads'), [1])).toBe('個<人>情報 Threads');
});

test('an excerpt is a part of the text, whatever the places are', () => {
  const words = fc.array(fc.stringMatching(/^[a-z<>&]{1,6}$/), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(words, fc.array(fc.nat(200)), (list, places) => {
      const content = list.join(' ');
      const shown = excerptOf(content, places)
        .map((piece) => piece.text)
        .join('');
      expect(content).toContain(shown.replace(/^\[…\] /, '').replace(/ \[…\]$/, ''));
    }),
  );
});
