import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Redline } from '../../../src/domain/redline.ts';
import { countWords, wordsOf } from '../../../src/domain/version-text.ts';
import { Budget } from '../../../src/link/compare/budget.ts';
import { Interner } from '../../../src/link/compare/interner.ts';
import { sharedStretches } from '../../../src/link/compare/sequence-diff.ts';
import { applyRedline, computeRedline, revertRedline } from '../../../src/link/redline.ts';
import { timed } from '../../support/processor-time.ts';
import { paragraphsOf } from '../../support/texts.ts';

type Texts = readonly string[];

const redlineOf = (before: Texts, after: Texts): Redline =>
  computeRedline(paragraphsOf(...before), paragraphsOf(...after));

/** One line per block: `=2` paragraphs that are the same, `-` removed, `+` added, `~` changed with [-words-] and {+words+}. */
function outline({ blocks }: Redline): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'same') return `=${block.count}`;
    if (block.kind !== 'changed') return `${block.kind === 'added' ? '+' : '-'} ${block.text}`;
    const runs = block.runs.map(
      ({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind],
    );
    return `~ ${runs.join('')}`;
  });
}

describe('a redline', () => {
  test('of equal texts is one stretch, of empty ones nothing', () => {
    expect(redlineOf(['a', 'b'], ['a', 'b'])).toEqual({
      blocks: [{ kind: 'same', before: 1, after: 1, count: 2 }],
      wordsAdded: 0,
      wordsRemoved: 0,
      passages: 0,
    });
    expect(redlineOf([], []).blocks).toEqual([]);
  });

  test('numbers paragraphs in both texts and counts words and passages', () => {
    expect(
      redlineOf(
        [
          'Terms',
          'We may share your data with others.',
          'Old clause of ours.',
          'Contact us.',
          'End',
        ],
        [
          'Terms',
          'We may share all your data with others.',
          'Contact us.',
          'Brand new text here.',
          'End',
        ],
      ),
    ).toEqual({
      blocks: [
        { kind: 'same', before: 1, after: 1, count: 1 },
        {
          kind: 'changed',
          before: 2,
          after: 2,
          runs: [
            { kind: 'same', text: 'We may share ' },
            { kind: 'added', text: 'all ' },
            { kind: 'same', text: 'your data with others.' },
          ],
        },
        { kind: 'removed', before: 3, text: 'Old clause of ours.' },
        { kind: 'same', before: 4, after: 3, count: 1 },
        { kind: 'added', after: 4, text: 'Brand new text here.' },
        { kind: 'same', before: 5, after: 5, count: 1 },
      ],
      wordsAdded: 5,
      wordsRemoved: 4,
      passages: 2,
    });
  });

  test.each([
    ['whole words', 'We share data.', 'We shared data.', '~ We [-share-]{+shared+} data.'],
    [
      'neighbouring words as one piece',
      'You agree to our old rules today.',
      'You agree to many new rules today.',
      '~ You agree to [-our old-]{+many new+} rules today.',
    ],
    [
      'punctuation by itself',
      'We share data, never more.',
      'We share data; never more.',
      '~ We share data[-,-]{+;+} never more.',
    ],
    [
      'what is added at the end',
      'We share data.',
      'We share data. Often.',
      '~ We share data.{+ Often.+}',
    ],
    [
      'Japanese by character',
      '当社は個人情報を利用します。',
      '当社は個人情報を広告に利用します。',
      '~ 当社は個人情報を{+広告に+}利用します。',
    ],
    [
      'Arabic by word',
      'نجمع معلومات عنك دائما',
      'نجمع معلومات قليلة عنك دائما',
      '~ نجمع معلومات {+قليلة +}عنك دائما',
    ],
    [
      'no half of a wide character',
      'We like 😀 all',
      'We like 😁 all',
      '~ We like [-😀-]{+😁+} all',
    ],
  ])('of a changed paragraph marks %s', (_, before, after, expected) => {
    expect(outline(redlineOf([before], [after]))).toEqual([expected]);
  });

  test('takes paragraphs for one only when they share half of their words', () => {
    expect(outline(redlineOf(['one two three four'], ['one two five six']))).toEqual([
      '~ one two [-three four-]{+five six+}',
    ]);
    expect(outline(redlineOf(['one two three four'], ['one seven five six']))).toEqual([
      '- one two three four',
      '+ one seven five six',
    ]);
  });

  test('pairs changed paragraphs by likeness, not by place', () => {
    expect(
      outline(
        redlineOf(
          ['We keep messages for thirty days.', 'You may delete your account.'],
          [
            'A new introduction.',
            'We keep messages for ninety days.',
            'Another note.',
            'You may always delete your account.',
          ],
        ),
      ),
    ).toEqual([
      '+ A new introduction.',
      '~ We keep messages for [-thirty-]{+ninety+} days.',
      '+ Another note.',
      '~ You may {+always +}delete your account.',
    ]);
  });

  test('gives a moved paragraph as removed and added', () => {
    expect(outline(redlineOf(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a']))).toEqual([
      '- a',
      '=3',
      '+ a',
    ]);
  });
});

const word = fc.constantFrom(
  'we',
  'share',
  'data',
  'your',
  'keep',
  ' ',
  ', ',
  '. ',
  '「',
  '個',
  '人',
  '😀',
  'n\u0303',
  '’s',
  '-',
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(''));
const texts = fc.array(paragraph, { maxLength: 9 });

describe('of any two texts the redline', () => {
  test('gives back either from the other, in order and with numbers that fit', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const redline = redlineOf(before, after);
        expect(applyRedline(before, redline)).toEqual(after);
        expect(revertRedline(after, redline)).toEqual(before);
        expectNumbersToFit(redline, before, after);
      }),
      { seed: 20260511, numRuns: 1500 },
    );
  });

  test('is the same each time, and states no change only for equal texts', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const redline = redlineOf(before, after);
        expect(redlineOf(before, after)).toEqual(redline);
        expect(redline.passages === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('counts words so that the difference of the counts is that of the texts', () => {
    // Only words with spaces between, where the words of a run are words of its text.
    const plain = fc.array(
      fc
        .array(fc.constantFrom('we', 'share', 'data', 'your', 'keep', 'all'), {
          minLength: 1,
          maxLength: 9,
        })
        .map((words) => words.join(' ')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const { wordsAdded, wordsRemoved } = redlineOf(before, after);
        expect(countWords(before.join('\n')) + wordsAdded - wordsRemoved).toBe(
          countWords(after.join('\n')),
        );
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

function expectNumbersToFit({ blocks }: Redline, before: Texts, after: Texts): void {
  let [next, afterNext] = [1, 1];
  let last = '';
  for (const block of blocks) {
    if (block.kind !== 'added') expect(block.before).toBe(next);
    if (block.kind !== 'removed') expect(block.after).toBe(afterNext);
    next += block.kind === 'same' ? block.count : block.kind === 'added' ? 0 : 1;
    afterNext += block.kind === 'same' ? block.count : block.kind === 'removed' ? 0 : 1;
    expect(`${last} ${block.kind}`).not.toBe('same same');
    last = block.kind;
    const kinds = block.kind === 'changed' ? block.runs.map(({ kind }) => kind) : [];
    kinds.forEach((kind, place) => expect(kind).not.toBe(kinds[place + 1]));
    if (block.kind === 'changed')
      expect(block.runs.every(({ text }) => text !== '' && text.isWellFormed())).toBe(true);
  }
  expect([next, afterNext]).toEqual([before.length + 1, after.length + 1]);
}

describe('the shared stretches of two sequences', () => {
  const numbers = fc.array(fc.nat({ max: 6 }), { maxLength: 40 });
  const shared = (before: readonly number[], after: readonly number[], steps: number): number => {
    const stretches = sharedStretches(
      { before: Int32Array.from(before), after: Int32Array.from(after) },
      new Budget(steps),
    );
    for (const { before: from, after: afterFrom, length } of stretches) {
      expect(before.slice(from, from + length)).toEqual(after.slice(afterFrom, afterFrom + length));
    }
    stretches.slice(1).forEach((stretch, place) => {
      const previous = stretches[place];
      expect(
        previous &&
          stretch.before >= previous.before + previous.length &&
          stretch.after >= previous.after + previous.length,
      ).toBe(true);
    });
    return stretches.reduce((sum, { length }) => sum + length, 0);
  };

  test('are as long as those of an independent program', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const expected = diffArrays(before, after).filter((part) => !part.added && !part.removed);
        expect(shared(before, after, 1e6)).toBe(
          expected.reduce((sum, { count }) => sum + count, 0),
        );
      }),
      { seed: 20260511, numRuns: 1000 },
    );
  });

  test('are true ones when the budget ends early', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.nat({ max: 60 }), (before, after, steps) => {
        expect(shared(before, after, steps)).toBeLessThanOrEqual(
          Math.min(before.length, after.length),
        );
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('hold members that occur once in each when the rest is too much to compare', () => {
    const noise = (seed: number): readonly number[] =>
      Array.from({ length: 3000 }, (_, n) => (n * n * seed + n) % 7);
    const [before, after] = [
      [...noise(3), 99, ...noise(5)],
      [...noise(4), 99, ...noise(6)],
    ];
    expect(shared(before, after, 0)).toBeGreaterThanOrEqual(1);
  });
});

describe('texts of 800,000 characters', () => {
  /** Pseudo-random numbers below a limit, the same each time. */
  const numbersFrom = (seed: number): ((limit: number) => number) => {
    let state = seed;
    return (limit) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return (state >> 8) % limit;
    };
  };
  const wordsFrom = (seed: number, count: number, vocabulary: number): string => {
    const next = numbersFrom(seed);
    return Array.from({ length: count }, () => `word${next(vocabulary)}`).join(' ');
  };
  const paragraphsFrom = (seed: number, vocabulary: number): Texts =>
    Array.from({ length: 2000 }, (_, n) => wordsFrom(seed * 10_000 + n, 50, vocabulary));

  test.each([
    ['of many paragraphs, entirely different', paragraphsFrom(1, 3000), paragraphsFrom(2, 3000)],
    ['of many paragraphs in few words', paragraphsFrom(1, 20), paragraphsFrom(2, 20)],
    [
      'of one paragraph, entirely different',
      [wordsFrom(1, 100_000, 20_000)],
      [wordsFrom(2, 100_000, 20_000)],
    ],
    [
      'of one paragraph, with every word in another order',
      [wordsFrom(1, 100_000, 50)],
      [wordsFrom(1, 100_000, 50).split(' ').reverse().join(' ')],
    ],
    [
      'of very many one-word paragraphs',
      wordsFrom(1, 100_000, 9).split(' '),
      wordsFrom(2, 100_000, 9).split(' '),
    ],
  ])('%s are compared in less than three seconds and still given back', (_, before, after) => {
    const { result: redline, seconds } = timed(() => redlineOf(before, after));
    expect(seconds).toBeLessThan(3);
    // Compared as one string: a difference would otherwise be printed for minutes.
    expect(applyRedline(before, redline).join('\n') === after.join('\n')).toBe(true);
    expect(revertRedline(after, redline).join('\n') === before.join('\n')).toBe(true);
  });
});

describe('the words of a text', () => {
  test.each([
    ['English', 'Don’t share e-mail, v2.0!', ['Don’t', 'share', 'e-mail', 'v2.0']],
    ['Japanese, with Latin inside', 'AI技術のデータ。', ['AI', '技', '術', 'の', 'デ', 'ー', 'タ']],
    ['Thai, marks with their letters', 'ที่นี่', ['ที่', 'นี่']],
    ['Arabic', 'نجمع معلومات، عنك', ['نجمع', 'معلومات', 'عنك']],
    ['Hindi', 'हम डेटा', ['हम', 'डेटा']],
    ['nothing', ' – … ', []],
  ])('are told in %s', (_, text, words) => {
    expect(wordsOf(text).map((one) => one.word)).toEqual(words);
    expect(wordsOf(text).every((one) => text.startsWith(one.word, one.at))).toBe(true);
    expect(countWords(text)).toBe(words.length);
  });
});

test('an interner numbers equal texts alike', () => {
  expect([...new Interner().numbersOf(['b', 'a', 'b', '__proto__'])]).toEqual([0, 1, 0, 2]);
});
