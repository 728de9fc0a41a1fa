import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../support/texts.ts';

const outline = (text: string): readonly string[] => outlineOf(text, 'text/plain');
const long = 'word '.repeat(30).trim();

describe('the paragraphs of plain text', () => {
  test('are blocks between blank lines, wrapped lines joined by a space', () => {
    expect(outline('One two\n  three\n\n \t\n<b>four</b>\n')).toEqual([
      'paragraph: One two three',
      'paragraph: <b>four</b>',
    ]);
  });

  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('are the same with %s line ends', (_, end) => {
    expect(outline(['One', 'two', '', 'three'].join(end))).toEqual([
      'paragraph: One two',
      'paragraph: three',
    ]);
  });

  test('are the lines of a block in which a line is longer than 120 characters', () => {
    expect(outline(`Title\n${long}\n${long}\n\nshort\nlines`)).toEqual([
      'paragraph: Title',
      `paragraph: ${long}`,
      `paragraph: ${long}`,
      'paragraph: short lines',
    ]);
  });

  test('count characters, not UTF-16 units, for the length of a line', () => {
    expect(outline(`${'𝒜'.repeat(120)}\nb`)).toEqual([`paragraph: ${'𝒜'.repeat(120)} b`]);
    expect(outline(`${'a'.repeat(121)}\nb`)).toHaveLength(2);
  });
});
