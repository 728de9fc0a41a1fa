import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excerptOf,
  markedPieces,
  type ExcerptPiece,
} from '../../../../src/browser/search/excerpt.ts';
import { markedText } from '../../../../src/browser/search/marks.ts';
import { parseQuery } from '../../../../src/browser/search/query.ts';

const written = (pieces: readonly ExcerptPiece[]): string =>
  pieces.map(({ text, isMatch }) => (isMatch ? `<${text}>` : text)).join('');
const marked = (query: string, ...runs: readonly string[]): string =>
  written(markedPieces(markedText(runs, parseQuery(query).wanted, ' […] ')));
const excerpt = (query: string, ...runs: readonly string[]): string =>
  written(excerptOf(markedText(runs, parseQuery(query).wanted, ' […] ')));

describe('marks', () => {
  test.each([
    ['data', 'Your Data, and database.', 'Your <Data>, and database.'],
    ['"your data"', 'Your data is your\ndata: data.', '<Your data> is <your data>: data.'],
    ['Art. 6(1)(f)', 'Under art. 6 (1)(f), 6(1).', 'Under <art>. <6 (1)(f>), 6(1).'],
    ['advert*', 'Adverts and advertising, not ads.', '<Adverts> and <advertising>, not ads.'],
    ['données', 'DONNEES', '<DONNEES>'],
    ['人情', '個人情報', '個<人情>報'],
    ['data -your', 'your data', 'your <data>'],
    ['"a a"', 'a a a', '<a a> a'],
  ])('%s in %s', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });

  test('do not run from one passage into the next', () => {
    expect(marked('"your data"', 'All your', 'data is ours')).toBe('All your […] data is ours');
  });
});

describe('an excerpt', () => {
  test('of a short text is the text', () => {
    expect(excerpt('share', 'We share your data.')).toBe('We <share> your data.');
  });

  test('of a long text stands where most terms meet, and says that it is cut', () => {
    const words = Array.from({ length: 400 }, (_, index) => `w${index}`).join(' ');
    const cut = excerpt('w3 w150 w152', words);
    expect(cut).toMatch(/^\[…\] w\d+ .*<w150> w151 <w152> .* \[…\]$/);
    expect(cut).not.toContain('<w3>');
  });

  test('of a part of a text says that more stands before and after it', () => {
    const part = markedText(['We share your data.'], parseQuery('share').wanted, '');
    expect(written(excerptOf(part, { before: true, after: true }))).toBe(
      '[…] We <share> your data. […]',
    );
  });

  test('shows a long phrase whole', () => {
    const words = Array.from({ length: 400 }, (_, index) => `w${index}`);
    const phrase = words.slice(100, 200).join(' ');
    expect(excerpt(`"${phrase}"`, words.join(' '))).toContain(`<${phrase}>`);
  });

  test('is a part of the text, whatever is asked for', () => {
    const text = fc
      .array(fc.stringMatching(/^[a-c<>&]{1,6}$/), { minLength: 1, maxLength: 200 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('a', 'ab', '"a b"', 'c*', 'bb cc'), (given, query) => {
        const pieces = excerptOf(markedText([given], parseQuery(query).wanted, ''));
        const shown = pieces.map((piece) => piece.text).join('');
        expect(given).toContain(shown.replace(/^\[…\] /, '').replace(/ \[…\]$/, ''));
      }),
    );
  });
});
