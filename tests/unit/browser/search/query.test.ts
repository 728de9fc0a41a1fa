import { describe, expect, test } from 'vitest';
import {
  askedText,
  missingText,
  unansweredText,
  widerQuery,
} from '../../../../src/browser/search/query-words.ts';
import { parseQuery } from '../../../../src/browser/search/query.ts';

/** A query in one line: what is wanted, then what is not; words of one term joined by `+`. */
function read(text: string): string {
  const { wanted, excluded } = parseQuery(text);
  const form = (terms: typeof wanted): readonly string[] =>
    terms.map(({ words, isBeginning }) => words.join('+') + (isBeginning ? '*' : ''));
  return [...form(wanted), ...form(excluded).map((term) => `-${term}`)].join(' ');
}

describe('a query', () => {
  test.each([
    ['personal data', 'personal data'],
    ['"personal data" cookies', 'personal+data cookies'],
    [
      'cookies "personal data" "third parties" consent',
      'cookies personal+data third+parties consent',
    ],
    ['"personal data"cookies', 'personal+data cookies'],
    ['data -cookies -"third parties"', 'data -cookies -third+parties'],
    ['data −cookies', 'data -cookies'],
    ['opt-out', 'opt+out'],
    ['a - b', 'a b'],
    ['§ 1798.120', '§ 1798+120'],
    ['Art. 6(1)(f)', 'art 6+1+f'],
    ['“No. 5”', 'no+5'],
    ['„personenbezogene Daten“ «données»', 'personenbezogene+daten donnees'],
    ['個人情報 -利用', '個+人+情+報 -利+用'],
    ['البيانات الشخصية', 'البيانات الشخصية'],
    ['advertis*', 'advertis*'],
    ['data data DATA', 'data'],
    ['data -data', 'data -data'],
  ])('%s asks for %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(parseQuery(text).notes).toEqual([]);
  });

  test.each([
    ['cookies "personal data', 'cookies personal+data', 'open-phrase'],
    ['personal data"', 'personal data', 'lone-mark'],
    ['"personal advertis*"', 'personal+advertis', 'idle-asterisk'],
    ['6(1)*f', '6+1+f', undefined],
    ['third-part*', 'third+part', 'idle-asterisk'],
  ])('%s asks for %s and says so', (text, expected, note) => {
    expect(read(text)).toBe(expected);
    expect(parseQuery(text).notes).toEqual(note === undefined ? [] : [note]);
  });

  test('of dashes and brackets alone, or of what to leave out alone, says what it lacks', () => {
    expect(unansweredText('— ()', parseQuery('— ()'))).toMatch(/no letter, digit or sign/);
    expect(unansweredText('-data', parseQuery('-data'))).toMatch(
      /only says what to leave out: data/,
    );
    expect(unansweredText('', parseQuery(''))).toBeUndefined();
    expect(unansweredText('x -data', parseQuery('x -data'))).toBeUndefined();
  });

  test('is said in words', () => {
    expect(askedText(parseQuery('a "b c" -d -"e f"'))).toBe('a and “b c”, without d or “e f”');
  });

  test('that finds nothing says which term is absent, or that the terms do not meet', () => {
    const query = parseQuery('a "b c"');
    expect(missingText(query, [3, 0])).toBe('No record has “b c”.');
    expect(missingText(query, [3, 2])).toBe(
      'No record has all of this. Of all records, a is in 3 and “b c” is in 2.',
    );
    expect(widerQuery(query, [3, 0])?.words).toBe('b c a');
    expect(widerQuery(parseQuery('cookie -x'), [0])?.words).toBe('cookie* -x');
  });
});
