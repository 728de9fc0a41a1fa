import { describe, expect, test } from 'vitest';
import { comparisonWords } from '../../../../src/browser/captures/comparison-words.ts';
import {
  comparisonOf,
  type Comparison,
  type ListedCapture,
} from '../../../../src/browser/captures/comparison.ts';

/** Captures on the first days of May, each with its text; a capital letter when a change brought it. */
function captures(texts: string): readonly ListedCapture[] {
  return [...texts].map((letter, index) => ({
    key: `c${index + 1}`,
    label: `${index + 1} May`,
    text: letter === '-' ? undefined : letter.toLowerCase(),
    change: letter === letter.toLowerCase() ? undefined : `/c/${index + 1}/`,
  }));
}

function words(comparison: Comparison): string {
  if (comparison.kind === 'one-change') throw new Error('goes on to the change');
  return comparisonWords(comparison);
}

describe('two captures', () => {
  test.each([
    ['next to each other', 'aBC', ['c2', 'c3'], '/c/3/'],
    ['in either order', 'aBC', ['c3', 'c2'], '/c/3/'],
    ['with captures of the same text between them', 'aaBbbC', ['c1', 'c5'], '/c/3/'],
  ] as const)('%s lead to their only change', (_, texts, keys, change) => {
    expect(comparisonOf(captures(texts), keys)).toEqual({ kind: 'one-change', change });
  });

  test('with several changes between them get those, and what lies between', () => {
    const comparison = comparisonOf(captures('aBCDE'), ['c4', 'c2']);
    expect(comparison).toMatchObject({
      captures: [{ key: 'c2' }, { key: 'c3' }, { key: 'c4' }],
      changes: 2,
      texts: 'different',
    });
    expect(words(comparison)).toBe(
      '2 changes are recorded between the captures of 2 May and 4 May.',
    );
  });

  test('of the same text are said to be that', () => {
    expect(words(comparisonOf(captures('aaB'), ['c1', 'c2']))).toBe(
      'The captures of 1 May and 2 May have the same text.',
    );
    expect(words(comparisonOf(captures('aBA'), ['c1', 'c3']))).toBe(
      '2 changes are recorded between the captures of 1 May and 3 May. After them the text is the same as before.',
    );
  });

  test('of which one is not held lead to no redline of other texts', () => {
    const listed = captures('a-Bc');
    expect(words(comparisonOf(listed, ['c2', 'c3']))).toBe(
      '1 change is recorded between the captures of 2 May and 3 May.',
    );
    expect(words(comparisonOf(listed, ['c1', 'c2']))).toBe(
      'No change is recorded between the captures of 1 May and 2 May. The text of one of them at least is not held.',
    );
    expect(words(comparisonOf(listed, ['c3', 'c4']))).toBe(
      'No change is recorded between the captures of 3 May and 4 May. Their texts differ; the notes in the list say why they are not compared.',
    );
    expect(comparisonOf(captures('aBc'), ['c1', 'c3'])).toMatchObject({ kind: 'span' });
  });

  test('that are one, or not in the list, are said to be that', () => {
    expect(words(comparisonOf(captures('aB'), ['c2', 'c2']))).toBe(
      'Both are the capture of 2 May: there is nothing to compare.',
    );
    expect(words(comparisonOf(captures('aB'), ['c2', '<b>']))).toBe(
      'The address names a capture that is not in this list. All captures are shown.',
    );
  });
});
