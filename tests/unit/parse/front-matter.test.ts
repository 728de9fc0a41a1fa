import { describe, expect, test } from 'vitest';
import { contentPath } from '../../../src/domain/content-file.ts';
import { parseFrontMatter } from '../../../src/parse/front-matter.ts';
import { HERE, positioned, type PositionedText } from '../../support/positioned.ts';

const FILE = contentPath('pages/about.md');
const valueOf = (text: string): unknown => parseFrontMatter(FILE, text).split?.frontMatter.value;
const codesIn = (text: string): readonly string[] =>
  parseFrontMatter(FILE, text).diagnostics.map((one) => one.code);

/** @returns the code of the one diagnostic of a sample, whose place must be the mark */
function codeAt({ text, line, column }: PositionedText): string | undefined {
  const { diagnostics, split } = parseFrontMatter(FILE, text);
  expect(split).toBeUndefined();
  expect(diagnostics.map((one) => one.place)).toEqual([
    { at: 'position', file: FILE, line, column },
  ]);
  return diagnostics[0]?.code;
}

describe('front matter', () => {
  test('keeps every scalar as the text that was typed', () => {
    const text =
      '---\nnumber: 010\nyes: yes\nday: 2026-05-11\nnothing: null\nempty:\nquoted: "a\\tb"\n---\n';
    expect(valueOf(text)).toEqual({
      number: '010',
      yes: 'yes',
      day: '2026-05-11',
      nothing: 'null',
      empty: '',
      quoted: 'a\tb',
    });
  });

  test('leaves the body as it is, and knows the line on which it starts', () => {
    const { split } = parseFrontMatter(FILE, '---\ntitle: A\n---\n\n# One\n---\nTwo\n');
    expect(split?.body).toBe('\n# One\n---\nTwo\n');
    expect(split?.bodyLine).toBe(4);
  });

  test('reads line ends of both kinds alike', () => {
    const text = '---\ntitle: A\ntext: |-\n  one\n  two\n---\n\nBody\n';
    const [unix, windows] = [text, text.replaceAll('\n', '\r\n')].map((one) =>
      parseFrontMatter(FILE, one),
    );
    expect(windows?.split?.frontMatter.value).toEqual(unix?.split?.frontMatter.value);
    expect(windows?.split?.body).toBe(unix?.split?.body);
    expect(windows?.split?.bodyLine).toBe(unix?.split?.bodyLine);
  });

  test('ends at the first closing line, at the end of the file too', () => {
    expect(valueOf('---\ntitle: A\n---')).toEqual({ title: 'A' });
    expect(valueOf('---  \ntitle: A\n--- \ntext\n')).toEqual({ title: 'A' });
  });

  test('gives the same for the same text a second time, also when it failed', () => {
    const broken = '---\ntitle: "A\n---\n';
    expect(codesIn(broken)).toEqual(['front-matter/syntax']);
    expect(codesIn(broken)).toEqual(['front-matter/syntax']);
  });

  test('places a value, and the nearest around one that is not there', () => {
    const { split } = parseFrontMatter(FILE, '---\na:\n  - b: 1\n    c: 2\n---\n');
    const place = (path: readonly (string | number)[]): unknown => split?.frontMatter.placeOf(path);
    const at = (line: number, column: number): object => ({
      at: 'position',
      file: FILE,
      line,
      column,
    });
    expect(place(['a', 0, 'c'])).toEqual(at(4, 5));
    expect(place(['a', 0, 'd'])).toEqual(at(3, 5));
    expect(place(['z'])).toEqual(at(2, 1));
  });
});

describe('front matter is refused', () => {
  test.each([
    '---js\n{ title: "A" }\n---\n',
    '---javascript\n',
    '---json\n{}\n---\n',
    '--- yaml\na: b\n---\n',
  ])('in a language of its own: %j', (text) => {
    expect(codesIn(text)).toEqual(['front-matter/language']);
  });

  test('without running what it says', () => {
    const key = 'frontMatterWasRun';
    codesIn(`---js\nglobalThis.${key} = true\n---\n`);
    codesIn(`---\nconstructor: !!js/function "function () { globalThis.${key} = true }"\n---\n`);
    expect(Reflect.has(globalThis, key)).toBe(false);
  });

  test.each([
    '',
    'title: A\n',
    '\n---\ntitle: A\n---\n',
    '----\ntitle: A\n---\n',
    '---\ntitle: A\n',
  ])('when an opening or closing line is missing: %j', (text) => {
    expect(codesIn(text)).toEqual(['front-matter/missing']);
  });

  test.each(['---\n- a\n- b\n---\n', '---\njust text\n---\n', '---\n---\n'])(
    'when it has no fields: %j',
    (text) => {
      expect(codesIn(text)).toEqual(['front-matter/syntax']);
    },
  );

  test('for a key that stands twice, also inside a list', () => {
    expect(
      codeAt(positioned`
---
list:
  - name: A
    ${HERE}name: B
---
`),
    ).toBe('front-matter/duplicate-key');
  });

  test('for a tag', () => {
    expect(
      codeAt(positioned`
---
title: ${HERE}!secret A
---
`),
    ).toBe('front-matter/tag');
  });

  test('for an anchor and its alias', () => {
    expect(codesIn('---\na: &x A\nb: *x\n---\n')).toEqual(['front-matter/tag', 'front-matter/tag']);
  });

  test('for a merge key', () => {
    expect(codesIn('---\na: &x { b: c }\nd:\n  <<: *x\n---\n')).toContain('front-matter/tag');
  });

  test('but not for such signs inside text', () => {
    const text = '---\na: "!x"\nb: |-\n  !x\n  *y &z\nc: R&D *now*!\n---\n';
    expect(valueOf(text)).toEqual({ a: '!x', b: '!x\n*y &z', c: 'R&D *now*!' });
  });

  test('for broken syntax, at its place', () => {
    expect(
      codeAt(positioned`
---
title: A
list: [one, two${HERE}
---
`),
    ).toBe('front-matter/syntax');
  });
});
