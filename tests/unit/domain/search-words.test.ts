import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinUnspaced, spaceUnspaced } from '../../../src/domain/search-words.ts';

test('sets characters of scripts without spaces apart, and leaves other words alone', () => {
  expect(spaceUnspaced('個人情報、Threads の利用').split(/\s/)).toEqual([
    '個',
    '人',
    '情',
    '報',
    '、Threads',
    'の',
    '利',
    '用',
  ]);
  expect(spaceUnspaced('Art. 6(1)(f), § 1798.120')).toBe('Art. 6(1)(f), § 1798.120');
  expect(spaceUnspaced('نجمع المعلومات')).toBe('نجمع المعلومات');
});

test('what was set apart is joined again, byte for byte', () => {
  const text = fc.string({
    unit: fc.constantFrom('個', '人', 'ー', '、', '。', 'a', '1', ' ', 'ข', '('),
  });
  fc.assert(fc.property(text, (given) => joinUnspaced(spaceUnspaced(given)) === given));
});
