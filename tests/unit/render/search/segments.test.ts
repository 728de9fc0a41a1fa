import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexPair, indexWord } from '../../../../src/domain/search/index-words.ts';
import { placedWords } from '../../../../src/domain/search/placed-words.ts';
import { SEGMENT_PLACES, SLOT_PLACES } from '../../../../src/domain/search/search-table.ts';
import { searchWords } from '../../../../src/domain/search/search-words.ts';
import { segmentsOf, type Segment } from '../../../../src/render/search/segments.ts';

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${index}`).join(', ');
const clause = (...runs: readonly string[]): readonly Segment[] =>
  segmentsOf({ part: 'clause', runs });

/** Runs whose lengths lie around the length of a segment, some without a word. */
const runs = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 2 * SEGMENT_PLACES + 2 }).map(numbered),
    fc.constantFrom('…', '', 'a a a', '個人情報'),
  ),
  { maxLength: 4 },
);

describe('segments', () => {
  test('hold every word of a text once, in order, at the places that their runs give', () => {
    fc.assert(
      fc.property(runs, (given) => {
        const segments = clause(...given);
        const all = segments.flatMap((segment) => placedWords(segment.runs));
        expect(all.map(({ word }) => word)).toEqual(given.flatMap(wordsOf));
        for (const segment of segments) {
          const first = new Map<string, number>();
          for (const { word, place } of placedWords(segment.runs)) {
            if (!first.has(word)) first.set(word, place);
          }
          for (const [word, place] of first) expect(segment.words[place]).toBe(indexWord(word));
          expect(segment.words.filter(Boolean)).toHaveLength(first.size);
        }
      }),
    );
  });

  test('hold the pairs of each run and none across two runs, whereever a text is cut', () => {
    fc.assert(
      fc.property(runs, (given) => {
        const held = clause(...given).flatMap(({ pairs }) => pairs.filter(Boolean));
        const expected = given
          .map(wordsOf)
          .flatMap((words) =>
            words.slice(1).map((word, index) => indexPair(words[index] ?? '', word)),
          );
        expect(held).toEqual(expected);
      }),
    );
  });

  test('follow one another without a gap where a text goes on, and end with an empty place', () => {
    fc.assert(
      fc.property(runs, (given) => {
        const segments = clause(...given);
        segments.forEach(({ slots, words, runs: own }, index) => {
          const end = (placedWords(own).at(-1)?.place ?? -1) + 1;
          const isLast = index === segments.length - 1;
          expect(words.length).toBeLessThanOrEqual(slots * SLOT_PLACES);
          if (isLast) expect(end).toBeLessThan(slots * SLOT_PLACES);
          else expect(slots * SLOT_PLACES).toBe(SEGMENT_PLACES);
        });
      }),
    );
  });

  test('keep the text as it is written', () => {
    expect(clause('We may share, at times, your data.').map((segment) => segment.runs)).toEqual([
      ['We may share, at times, your data.'],
    ]);
    const text = numbered(600);
    expect(
      clause(text)
        .flatMap((segment) => segment.runs)
        .join(''),
    ).toBe(text);
  });
});

const wordsOf = (text: string): readonly string[] => searchWords(text).map(({ word }) => word);
