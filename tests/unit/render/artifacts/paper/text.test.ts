import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../../src/render/artifacts/paper/clean-text.ts';
import { printedProse } from '../../../../../src/render/artifacts/paper/printed-prose.ts';
import { printableUrl } from '../../../../../src/render/artifacts/paper/printed-runs.ts';

describe('printed text loses', () => {
  test.each([
    ['controls', 'a\u0000b\u001Bc\u0085d', 'abcd'],
    ['overrides of direction', 'pay \u202Eelbat\u202C \u2066now\u2069', 'pay elbat now'],
    ['halves of characters', 'a\uD800b', 'ab'],
    ['noncharacters', 'a\uFFFEb\u{1FFFF}c', 'abc'],
    ['tags that nobody sees', 'a\u{E0041}b', 'ab'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

test.each(['first\nsecond', 'l’été, 東京, العربية', 'می\u200Cخواهم', '<b>&amp;</b> #set $x$ *y*'])(
  'printed text keeps %j',
  (text) => {
    expect(cleanText(text)).toBe(text);
  },
);

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'https://a b',
  '//host.example',
  '',
])('%j becomes no link', (url) => {
  expect(printableUrl(url)).toBeUndefined();
});

describe('prose', () => {
  const printed = (text: string): string =>
    printedProse(text)
      .map(({ kind, runs }) => `${kind}: ${runs.map((run) => run.text).join('')}`)
      .join('\n');

  test('is blocks of words', () => {
    expect(printed('# Head\n\nOne *two*\nthree.\n\n- a\n- b')).toBe(
      'paragraph: Head\nparagraph: One two three.\nitem: a\nitem: b',
    );
  });

  test('names the address of a link after its words', () => {
    expect(printed('See [the law](https://law.example/a) and https://b.example/.')).toBe(
      'paragraph: See the law (https://law.example/a) and https://b.example/.',
    );
  });

  test('has no other links, and HTML as characters', () => {
    expect(printed('[x](javascript:alert(1)) <b>y</b>')).toBe('paragraph: x <b>y</b>');
    expect(
      printedProse('[x](javascript:alert(1))').flatMap(({ runs }) =>
        runs.flatMap(({ url }) => url ?? []),
      ),
    ).toEqual([]);
  });
});
