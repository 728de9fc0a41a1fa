import { expect, test } from 'vitest';
import { fontSubsets } from '../../../../src/render/words/font-subsets.ts';

test.each([
  ['en', ['latin']],
  ['de-AT', ['latin']],
  ['und', ['latin']],
  ['RU', ['cyrillic']],
  ['sr', ['cyrillic']],
  ['sr-Latn-RS', ['latin', 'latin-ext']],
  ['uz-Cyrl', ['cyrillic']],
  ['vi', ['latin', 'vietnamese']],
  ['el-GR', ['greek']],
  ['ja', []],
  ['zh-Hant-TW', []],
])('a text in %s needs %j', (language, subsets) => {
  expect(fontSubsets(language)).toEqual(subsets);
});
