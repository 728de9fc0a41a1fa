import { expect, test } from 'vitest';
import { languageOfWords } from '../../../../src/render/words/script-language.ts';

const CYRILLIC = 'Настоящее Согласие выдано мною';

test.each([
  ['Български Червен Кръст', 'en', 'und-Cyrl'],
  [CYRILLIC, 'und', 'und-Cyrl'],
  [CYRILLIC, 'ru', 'ru'],
  [CYRILLIC, 'sr-RS', 'sr-RS'],
  [CYRILLIC, 'uz-Cyrl', 'uz-Cyrl'],
  ['กรมสุขภาพจิต กระทรวงสาธารณสุข', 'en', 'th'],
  ['プライバシーポリシーについて', 'en-US', 'ja'],
  ['个人信息保护政策以及有关的说明', 'en', 'und-Hani'],
  ['个人信息保护政策以及有关的说明', 'zh-Hans', 'zh-Hans'],
  ['سياسة الخصوصية لهذه الخدمة', 'en', 'und-Arab'],
  ['We use what we collect (see Настройки) to send you ads.', 'en', 'en'],
  ['Яндекс', 'en', 'en'],
  ['', 'en', 'en'],
])('%s in a text in %s is in %s', (words, language, expected) => {
  expect(languageOfWords(words, language)).toBe(expected);
});
