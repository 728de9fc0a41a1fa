import { expect, test } from 'vitest';
import { sentenceCase } from '../../../src/render/words/sentence-case.ts';

test.each([
  ['Cross-Product Data Use for Advertising', 'Cross-product data use for advertising'],
  ['Threads Privacy Policy', 'Threads privacy policy'],
  ['Privacy Policy of Threads', 'Privacy policy of Threads'],
  ['Transfers out of the European Union', 'Transfers out of the European Union'],
  ['AI Training: The GDPR Basis', 'AI training: The GDPR basis'],
  ['What I Post', 'What I post'],
  ['Sharing of reading lists', 'Sharing of reading lists'],
  ['Arbitration', 'Arbitration'],
  ['Условия Использования', 'Условия использования'],
  ['مشاركة قوائم القراءة', 'مشاركة قوائم القراءة'],
  ['利用規約', '利用規約'],
  ['', ''],
])('%j becomes %j', (title, expected) => {
  expect(sentenceCase(title, ['Threads', 'European Union'])).toBe(expected);
});
