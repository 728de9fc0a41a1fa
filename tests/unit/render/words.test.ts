import { describe, expect, test } from 'vitest';
import { EVIDENCE_ROWS } from '../../../src/domain/evidence.ts';
import {
  parseInstant,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from '../../../src/domain/instants.ts';
import {
  formatCitedDate,
  formatDate,
  formatDates,
  formatInstant,
  joinWords,
} from '../../../src/render/words/dates.ts';
import { stateView } from '../../../src/render/words/evidence.ts';
import { excerptStart } from '../../../src/render/words/excerpts.ts';
import { directionOf, languageName, titleLanguage } from '../../../src/render/words/languages.ts';
import {
  formatCount,
  formatSize,
  formatWordChange,
  plural,
} from '../../../src/render/words/numbers.ts';

const day = (text: string): PlainDate => parsePlainDate(text) as PlainDate;
const AT = parseInstant('2026-05-11T22:25:31Z') as Instant;

describe('dates', () => {
  test('are written day first, captures with time and zone', () => {
    expect(formatDate(day('2026-05-01'))).toBe('1 May 2026');
    expect(formatDate(AT)).toBe('11 May 2026');
    expect(formatInstant(AT)).toBe('11 May 2026, 22:25:31 UTC');
  });

  test('are shortened in citations as legal writing does', () => {
    const written = ['2026-01-02', '2026-05-02', '2026-06-02', '2026-09-02'].map((one) =>
      formatCitedDate(day(one)),
    );
    expect(written).toEqual(['Jan. 2, 2026', 'May 2, 2026', 'June 2, 2026', 'Sept. 2, 2026']);
  });

  test('in a row name each month and year once', () => {
    const dates = ['2026-05-14', '2026-05-17', '2026-05-25', '2026-06-02'].map(day);
    expect(formatDates(dates)).toBe('14, 17 and 25 May and 2 June 2026');
    expect(formatDates(['2025-12-31', '2026-01-01'].map(day))).toBe(
      '31 December 2025 and 1 January 2026',
    );
  });
});

test('numbers have commas between thousands, sizes are in thousands of bytes', () => {
  expect([0, 999, 1000, 84112, 1234567].map(formatCount)).toEqual([
    '0',
    '999',
    '1,000',
    '84,112',
    '1,234,567',
  ]);
  expect([1, 812, 84112, 1_234_567].map(formatSize)).toEqual([
    '1 byte',
    '812 bytes',
    '84 KB',
    '1.2 MB',
  ]);
  expect(plural(1, 'entry', 'entries')).toBe('1 entry');
  expect(plural(1153, 'provision')).toBe('1,153 provisions');
  expect(formatWordChange({ wordsAdded: 32, wordsRemoved: 1 })).toBe('+32 −1 words');
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

describe('states of evidence', () => {
  test('differ in word and shape between missing, unchecked and failed, in every row', () => {
    for (const row of EVIDENCE_ROWS) {
      const views = (['none', 'not-checked', 'failed', 'verified'] as const).map((state) =>
        stateView(row, state),
      );
      expect(new Set(views.map(({ word }) => word)).size, row).toBe(4);
      expect(new Set(views.map(({ glyph }) => glyph)).size, row).toBe(4);
    }
  });

  test('are worded as each row asks', () => {
    expect(stateView('snapshot', 'recorded').word).toBe('Not held');
    expect(stateView('digest', 'failed').word).toBe('Mismatch');
    expect(stateView('quotation', 'failed').word).toBe('Not in source');
    expect(stateView('timestamp', 'none').word).toBe('None');
  });
});

describe('the start of an excerpt', () => {
  const of = (length: number, ...exact: readonly string[]): string =>
    excerptStart(
      exact.map((one) => ({ exact: one })),
      length,
    );

  test('is the whole when it fits, its paragraphs on one line and its passages with what lies between', () => {
    expect(of(100, 'One\ntwo', 'three')).toBe('One two […] three');
  });

  test('ends at a word', () => {
    expect(of(11, 'alpha beta gamma')).toBe('alpha beta […]');
  });

  test('does not end in a mark twice', () => {
    expect(of(12, 'alpha', 'beta gamma delta')).toBe('alpha […]');
  });

  test('ends at a character in a script without spaces, and never in half of one', () => {
    expect(of(4, '利用規約の変更')).toBe('利用規約 […]');
    expect(of(3, '𝔸𝔹ℂ')).toBe('𝔸 […]');
  });
});

test('languages have a direction, a script tag deciding, and an English name', () => {
  expect(['en', 'ar', 'ar-EG', 'he', 'ku-Latn', 'pa-Arab', 'ja'].map(directionOf)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'rtl',
    'ltr',
  ]);
  expect(['ja', 'en-GB', 'tlh'].map(languageName)).toEqual(['Japanese', 'English', 'tlh']);
});

test('the title of a document has its language when no letter of it is Latin, and none that is guessed', () => {
  expect(titleLanguage({ title: 'سياسة الخصوصية', language: 'ar-EG' })).toEqual({
    language: 'ar-EG',
  });
  expect(titleLanguage({ title: 'Privacy policy', language: 'ar' })).toEqual({});
  expect(titleLanguage({ title: 'Datenschutzerklärung', language: 'de' })).toEqual({});
  expect(titleLanguage({ title: 'Соглашение', language: 'und' })).toEqual({});
});
