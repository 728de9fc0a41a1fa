import { describe, expect, test } from 'vitest';
import { mainHeadings, sectionStarts } from '../../../src/domain/headings.ts';
import type { Paragraph } from '../../../src/domain/version-text.ts';

/** Digits are headings of that level, anything else is a paragraph. */
const textOf = (signs: string): readonly Paragraph[] =>
  [...signs].map((sign) =>
    /\d/.test(sign)
      ? { kind: 'heading', text: `Heading ${sign}`, level: Number(sign) }
      : { kind: 'paragraph', text: 'Words.' },
  );

describe('main headings', () => {
  test('have the number of their paragraph, and depths from the highest level', () => {
    expect(mainHeadings(textOf('.2.3.'))).toEqual([
      { paragraph: 2, text: 'Heading 2', depth: 0 },
      { paragraph: 4, text: 'Heading 3', depth: 1 },
    ]);
  });

  test('leave out levels that would make them too many', () => {
    expect(mainHeadings(textOf(`1${'2'.repeat(10)}${'3'.repeat(30)}`))).toHaveLength(11);
    expect(mainHeadings(textOf('2'.repeat(60)))).toHaveLength(40);
  });
});

describe('sections', () => {
  test('begin at the first level that has several headings, and at what is above', () => {
    expect(sectionStarts(textOf('1.2.3.3.2.'))).toEqual([1, 3, 9]);
    expect(sectionStarts(textOf('2.2.3.'))).toEqual([1, 3]);
  });

  test('are those of a single heading, or none', () => {
    expect(sectionStarts(textOf('..1.'))).toEqual([3]);
    expect(sectionStarts(textOf('...'))).toEqual([]);
  });
});
