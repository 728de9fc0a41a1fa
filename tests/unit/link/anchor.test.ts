import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/domain/records.ts';
import { textOf } from '../../../src/domain/version-text.ts';
import { anchorPassage, findLoosely, indexText, selectorsFor } from '../../../src/link/anchor.ts';
import { timed } from '../../support/processor-time.ts';
import { paragraphsOf } from '../../support/texts.ts';

const POLICY = paragraphsOf(
  'Privacy policy',
  'We collect information about you. 😀 We use it to show ads.',
  'We share information with partners.',
  'You can delete your account at any time. We use it to show ads.',
);
const text = indexText(POLICY);

/** Offset in code points of the nth place of some words, counted without the code under test. */
function offsetOf(words: string, nth = 1): number {
  const before = textOf(POLICY).split(words).slice(0, nth).join(words);
  return [...before].length;
}

const passage = (exact: string, selectors: Partial<Passage> = {}): Passage => ({
  exact,
  knownMissing: false,
  ...selectors,
});
const resultOf = (
  exact: string,
  selectors: Partial<Passage> = {},
): ReturnType<typeof anchorPassage> => anchorPassage(text, passage(exact, selectors));

describe('a passage', () => {
  test('is found with its place in code points', () => {
    expect(resultOf('😀 We use it')).toEqual({
      state: 'found',
      anchor: {
        start: offsetOf('😀 We use it'),
        end: offsetOf('😀 We use it') + 11,
        firstParagraph: 2,
        lastParagraph: 2,
        startInParagraph: 34,
        endInParagraph: 45,
        occurrences: 1,
      },
    });
  });

  test('is found across paragraphs', () => {
    expect(resultOf('to show ads.\nWe share')).toMatchObject({
      state: 'found',
      anchor: { firstParagraph: 2, lastParagraph: 3, startInParagraph: 46, endInParagraph: 8 },
    });
  });

  test('is ambiguous when it occurs twice and nothing decides', () => {
    expect(resultOf('We use it to show ads.')).toMatchObject({
      state: 'ambiguous',
      places: [
        { firstParagraph: 2, occurrences: 2 },
        { firstParagraph: 4, occurrences: 2 },
      ],
    });
  });

  test.each([
    ['prefix', { prefix: 'at any time. ' }],
    ['suffix', { suffix: '\n', prefix: 'any time. ' }],
    ['start', { start: offsetOf('We use it to show ads.', 2) }],
  ])('that occurs twice is decided by a %s', (_, selectors) => {
    expect(resultOf('We use it to show ads.', selectors)).toMatchObject({
      state: 'found',
      anchor: { firstParagraph: 4, occurrences: 2 },
    });
  });

  test('is refused when a selector is wrong, even if it occurs once', () => {
    expect(resultOf('We share', { prefix: 'ads. ', suffix: ' information', start: 3 })).toEqual({
      state: 'wrong-selector',
      place: {
        start: offsetOf('We share'),
        end: offsetOf('We share') + 8,
        firstParagraph: 3,
        lastParagraph: 3,
        startInParagraph: 0,
        endInParagraph: 8,
        occurrences: 1,
      },
      mismatches: [
        { selector: 'prefix', stated: 'ads. ', actual: 'ads.\n' },
        { selector: 'start', stated: '3', actual: String(offsetOf('We share')) },
      ],
    });
  });

  test('is refused when its selectors fit different places', () => {
    const { state } = resultOf('We use it to show ads.', {
      prefix: '😀 ',
      start: offsetOf('We use it to show ads.', 2),
    });
    expect(state).toBe('wrong-selector');
  });

  test.each([
    ['a no-break space', 'We\u00A0share', 2],
    ['a space at its end', 'We share ', 8],
    ['two spaces', 'We  share', 3],
    ['a decomposed letter', 'caf\u0065\u0301', 3],
    ['an invisible character', 'We sh\u00ADare', 5],
    ['half a character', 'We share \ud83d', 9],
    ['a space before the end of a line', 'to show ads. \nWe share', 12],
  ])('with %s is not in normal form', (_, exact, at) => {
    expect(resultOf(exact)).toMatchObject({ state: 'not-normal', at });
  });

  test('without words is missing', () => {
    expect(resultOf('')).toEqual({ state: 'missing' });
  });
});

describe('the nearest passage', () => {
  test('shows the first differing character and both sides of it', () => {
    expect(resultOf('You can close your account at any time.')).toEqual({
      state: 'missing',
      nearest: {
        text: 'You can delete your account at any time.',
        anchor: {
          start: offsetOf('You can'),
          end: offsetOf('You can') + 40,
          firstParagraph: 4,
          lastParagraph: 4,
          startInParagraph: 0,
          endInParagraph: 40,
          occurrences: 1,
        },
        firstDifference: {
          at: 8,
          sought: 'close your account at any time.',
          present: 'delete your account at any time.',
        },
      },
    });
  });

  test('counts characters, not UTF-16 units', () => {
    expect(resultOf('😀 We use it to sell ads.')).toMatchObject({
      nearest: { firstDifference: { at: [...'😀 We use it to s'].length, sought: 'ell ads.' } },
    });
  });

  test('is found when words were left out, added, or set in capitals', () => {
    expect(resultOf('We collect about you.')).toMatchObject({
      nearest: { text: 'We collect information about you.' },
    });
    expect(resultOf('We share all information with partners.')).toMatchObject({
      nearest: { text: 'We share information with partners.' },
    });
    expect(resultOf('WE SHARE INFORMATION WITH PARTNERS.')).toMatchObject({
      nearest: { text: 'We share information with partners.' },
    });
  });

  test('is absent when nothing resembles the words', () => {
    expect(resultOf('Disputes go to binding arbitration.')).toEqual({ state: 'missing' });
  });

  test('in 800,000 characters is found in less than three seconds', () => {
    const words = Array.from(
      { length: 14_000 },
      (_, n) => `Clause ${n} covers subject number ${n % 977} of this long text.`,
    );
    const long = indexText(paragraphsOf(...words));
    expect(long.text.length).toBeGreaterThan(700_000);
    const { result, seconds } = timed(() =>
      anchorPassage(long, passage('Clause 7000 covers topic number 161 of this long text.')),
    );
    expect(result).toMatchObject({
      nearest: { anchor: { firstParagraph: 7001 }, firstDifference: { at: 19 } },
    });
    expect(seconds).toBeLessThan(3);
  });
});

describe('the selectors of a place', () => {
  test('are 32 code points on both sides, and the start', () => {
    const result = resultOf('We share');
    if (result.state !== 'found') throw new Error(result.state);
    const selectors = selectorsFor(text, result.anchor);
    expect(selectors).toEqual({
      prefix: 't you. 😀 We use it to show ads.\n',
      suffix: ' information with partners.\nYou ',
      start: offsetOf('We share'),
    });
    expect([...selectors.prefix]).toHaveLength(32);
    expect(resultOf('We share', selectors)).toMatchObject({ state: 'found' });
  });

  test('decide every place of every run of any text', () => {
    const paragraph = fc.string({
      unit: fc.constantFrom('a', 'b', '😀', 'é'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (texts, from, length) => {
          const any = indexText(paragraphsOf(...texts));
          const characters = [...any.text];
          const start = from % characters.length;
          const end = Math.min(characters.length, start + 1 + (length % 8));
          const exact = characters.slice(start, end).join('');
          fc.pre(!exact.startsWith('\n') && !exact.endsWith('\n'));
          const result = anchorPassage(any, passage(exact, selectorsFor(any, { start, end })));
          expect(result).toMatchObject({ state: 'found', anchor: { start, end } });
        },
      ),
      { seed: 20260511, numRuns: 500 },
    );
  });
});

describe('pasted words', () => {
  const legal = indexText(
    paragraphsOf(
      '“We” don’t sell data — ever.',
      'We  keep'.replace('  ', ' '),
      'WE KEEP',
      'Straße Ⅷ ﬁne',
      'naïve na\u0303',
      '“We” share.',
    ),
  );

  test.each([
    ['exact', '“We” don’t sell data — ever.', ['“We” don’t sell data — ever.']],
    ['whitespace', '  “We” don’t\n sell\u00A0data — ever.', ['“We” don’t sell data — ever.']],
    ['whitespace', 'ever. We keep', ['ever.\nWe keep']],
    ['unicode-case', '"WE" don\'t sell data - ever.', ['“We” don’t sell data — ever.']],
    ['letters-digits', '**"We" don\'t** sell data, ever!', ['“We” don’t sell data — ever']],
    ['exact', 'We keep', ['We keep']],
    ['unicode-case', 'we keep', ['We keep', 'WE KEEP']],
    ['unicode-case', 'STRASSE VIII FINE', ['Straße Ⅷ ﬁne']],
  ])('are found at the level %s: %s', (level, words, found) => {
    const match = findLoosely(legal, words);
    expect([match?.level, match?.places.map(({ exact }) => exact)]).toEqual([level, found]);
    for (const { exact, anchor } of match?.places ?? []) {
      expect(anchorPassage(legal, passage(exact, selectorsFor(legal, anchor)))).toMatchObject({
        state: 'found',
      });
    }
  });

  test('are found after characters that stand for many letters', () => {
    const wide = indexText(paragraphsOf(`${'ﷺ'.repeat(80)} after`, 'the end'));
    expect(findLoosely(wide, 'صلى الله عليه وسلم after THE END')).toMatchObject({
      level: 'unicode-case',
      places: [{ exact: 'ﷺ after\nthe end', anchor: { start: 79, lastParagraph: 2 } }],
    });
  });

  test.each([
    ['nothing but punctuation', '— “ ” …'],
    ['half of a ligature', 'i ne'],
    ['a letter without its mark', 'naive'],
    ['a letter before a mark of its own', 'naïve na'],
    ['other words', 'We sell data'],
    ['nothing', ''],
  ])('are not found: %s', (_, words) => {
    expect(findLoosely(legal, words)).toBeUndefined();
  });
});
