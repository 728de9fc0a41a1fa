import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedWords } from '../../../../src/domain/search/placed-words.ts';
import { searchWords } from '../../../../src/domain/search/search-words.ts';

const words = (text: string): string =>
  searchWords(text)
    .map(({ word }) => word)
    .join(' ');

describe('search words', () => {
  test.each([
    ['§ 1798.120', '§ 1798 120'],
    ['§1798.120(a)', '§ 1798 120 a'],
    ['Art. 6(1)(f)', 'art 6 1 f'],
    ['No. 5, № 5', 'no 5 no 5'],
    ['5 % of €10, ５％', '5 % of € 10 5 %'],
    ['AT&T’s R&D', 'at & t s r & d'],
    ['opt-out, don’t', 'opt out don t'],
    ['legal@example.com', 'legal @ example com'],
  ])('of %s are %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test.each([
    ['Données personnelles', 'DONNEES PERSONNELLES'],
    ['e\u0301tat', 'état'],
    ['Straße', 'STRASSE'],
    ['ﬁle ＡＢＣ', 'file abc'],
    ['Ѐлка', 'ѐлка'],
    ['مُحَمَّد', 'محمد'],
    ['المـــادة ٦', 'المادة 6'],
    ['data\u00ADbase', 'database'],
    ['ｶﾞ', 'ガ'],
    ['か\u3099', 'が'],
  ])('of %s and of %s are the same', (one, other) => {
    expect(words(one)).toBe(words(other));
  });

  test.each([
    ['й', 'и'],
    ['か', 'が'],
    ['कि', 'कु'],
    ['§', '¶'],
  ])('of %s and %s differ', (one, other) => {
    expect(words(one)).not.toBe(words(other));
  });

  test('stand alone in scripts without spaces', () => {
    expect(words('個人情報、Threadsの利用')).toBe('個 人 情 報 threads の 利 用');
    expect(words('개인정보를')).toBe('개 인 정 보 를');
    expect(words('ข้อมูล')).toBe('ข้ อ มู ล');
  });

  test('leave signs of trade and footnotes out of a word', () => {
    expect(words('Facebook® data¹ and Meta™')).toBe('facebook data 1 and meta');
  });

  test('stand where the offsets say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { word, start, end } of searchWords(text)) {
          expect(words(text.slice(start, end))).toBe(word);
        }
      }),
    );
  });

  test('are the same when a text is cut before one of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(20), (text, at) => {
        const cut = searchWords(text)[at]?.start;
        if (cut === undefined) return;
        const [before, after] = [text.slice(0, cut), text.slice(cut)].map(words);
        expect(`${before} ${after}`.trim()).toBe(words(text));
      }),
    );
  });
});

test('one place stays empty between two runs', () => {
  const places = placedWords(['one two', 'three']).map(({ word, place }) => `${word} ${place}`);
  expect(places).toEqual(['one 0', 'two 1', 'three 3']);
  expect(placedWords(['', 'three'])[0]?.place).toBe(1);
});
