import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directiveFor } from '../../../src/domain/directive-for.ts';
import { findDirective } from '../../../src/domain/find-directive.ts';
import { formatTextDirective, withTextDirective } from '../../../src/domain/text-directive.ts';

describe('a directive in an address', () => {
  test.each([
    [{ start: 'We use it' }, 'text=We%20use%20it'],
    [{ start: 'cross-product, ads & more' }, 'text=cross%2Dproduct%2C%20ads%20%26%20more'],
    [{ start: 'a', end: 'b' }, 'text=a,b'],
    [{ prefix: 'so-', start: 'a', suffix: '-so' }, 'text=so%2D-,a,-%2Dso'],
    [
      { start: '5% (¶ 9) “quoted” #1' },
      'text=5%25%20(%C2%B6%209)%20%E2%80%9Cquoted%E2%80%9D%20%231',
    ],
    [{ start: 'half \uD83D' }, 'text=half%20%EF%BF%BD'],
  ])('%j', (directive, expected) => {
    expect(formatTextDirective(directive)).toBe(expected);
  });

  test('has its commas and hyphens only where they mean something', () => {
    const term = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(term, term, (start, end) => {
        const [, value = ''] = /^text=(.*)$/s.exec(formatTextDirective({ start, end })) ?? [];
        expect(value).toMatch(/^[^-,&#\s]+,[^-,&#\s]+$/);
        const decoded = value.split(',').map(decodeURIComponent);
        expect(decoded).toEqual([start.toWellFormed(), end.toWellFormed()]);
      }),
    );
  });

  test('is added to an address with a fragment and to one without', () => {
    const directive = { start: 'We' };
    expect(withTextDirective('https://a.example/', directive)).toBe(
      'https://a.example/#:~:text=We',
    );
    expect(withTextDirective('https://a.example/#p9', directive)).toBe(
      'https://a.example/#p9:~:text=We',
    );
  });
});

const TEXT = `${[
  'Privacy Policy',
  'We share data with partners. We share data with nobody else.',
  'You can object at any time in your settings.',
  'You can object at any time in your settings.',
  'Party art is art.',
  'Café prices are final.',
].join('\n')}\n`;

describe('where a browser finds a directive', () => {
  const placeOf = (words: string, after = ''): { start: number; end: number } => {
    const start = TEXT.indexOf(words, TEXT.indexOf(after) + after.length);
    return { start, end: start + words.length };
  };
  const ends = placeOf('art.', 'Party').end;

  test.each([
    ['the first of several places', { start: 'We share data' }, placeOf('We share data')],
    [
      'after a prefix',
      { prefix: 'partners.', start: 'We share data' },
      placeOf('We share data', 'partners.'),
    ],
    [
      'before a suffix',
      { start: 'We share data', suffix: 'with nobody' },
      placeOf('We share data', 'partners.'),
    ],
    ['a prefix in the block before', { prefix: 'Policy', start: 'We share' }, placeOf('We share')],
    [
      'a suffix in the block after',
      { start: 'settings.', suffix: 'Party' },
      placeOf('settings.', 'settings.'),
    ],
    [
      'from words to words',
      { start: 'You can', end: 'art' },
      { start: placeOf('You can').start, end: placeOf('art', 'Party').end },
    ],
    ['whatever the case', { start: 'privacy POLICY' }, placeOf('Privacy Policy')],
    ['whatever the accents', { start: 'cafe prices' }, placeOf('Café prices')],
    ['whole words alone', { start: 'art.' }, { start: ends - 4, end: ends }],
    ['nothing across blocks', { start: 'Policy\nWe share' }, undefined],
    ['no part of a word', { start: 'par' }, undefined],
    ['nothing that is not there', { start: 'We sell' }, undefined],
  ])('%s', (_, directive, expected) => {
    expect(findDirective(TEXT, directive)).toEqual(expected);
  });
});

describe('the directive for a place', () => {
  const directive = (words: string, nth = 0): ReturnType<typeof directiveFor> => {
    let start = -1;
    for (let count = 0; count <= nth; count += 1) start = TEXT.indexOf(words, start + 1);
    return directiveFor(TEXT, { start, end: start + words.length });
  };

  test('is the words alone where they stand once', () => {
    expect(directive('We share data with partners.')).toEqual({
      start: 'We share data with partners.',
    });
  });

  test('adds words before or after where they stand in several places', () => {
    expect(directive('We share data', 1)).toEqual({
      prefix: 'data with partners.',
      start: 'We share data',
    });
    expect(directive('We share data', 0)).toEqual({
      prefix: 'Privacy Policy',
      start: 'We share data',
    });
  });

  test('takes whole the words that a selection cuts', () => {
    expect(directive('are data with partn')).toEqual({ start: 'share data with partners' });
  });

  test('names a passage over several blocks by its ends', () => {
    expect(directive('nobody else.\nYou can object')).toEqual({
      start: 'nobody else.',
      end: 'You can object',
    });
  });

  test('leads to the first place where nothing decides', () => {
    const same = 'One clause.\nOne clause.\nOne clause.\nOne clause.\n';
    const made = directiveFor(same, { start: 12, end: 23 });
    expect(findDirective(same, made)?.start).toBeLessThanOrEqual(12);
  });

  test('cuts long passages between words', () => {
    const long = `Start. ${'Words that go on and on without an end in sight. '.repeat(12)}Stop.\n`;
    const made = directiveFor(long, { start: 7, end: long.length - 7 });
    expect(made.end).toBeDefined();
    expect(formatTextDirective(made).length).toBeLessThan(400);
    expect(findDirective(long, made)).toEqual({ start: 7, end: long.length - 7 });
  });

  test('cuts a script without spaces after its punctuation', () => {
    const long = `${'当社は利用者の情報を利用します。ただし、法令に定めがある場合を除きます。'.repeat(10)}以上、本規約とします。\n`;
    const made = directiveFor(long, { start: 0, end: long.length - 1 });
    expect(made.start).toMatch(/[。、]$/);
    expect(findDirective(long, made)).toEqual({ start: 0, end: long.length - 1 });
  });

  test('leads to any run of paragraphs, as long as no two paragraphs are the same', () => {
    const word = fc.constantFrom('we', 'share', 'data', 'with', 'partners', 'naïve', 'objects');
    const line = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    const lines = fc
      .array(line, { minLength: 1, maxLength: 12 })
      .map((all) => all.map((one, index) => `${one} n${index}`.trim()));
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (all, a, b) => {
        const [first = 0, last = 0] = [a % all.length, b % all.length].sort((x, y) => x - y);
        const text = `${all.join('\n')}\n`;
        const start = all.slice(0, first).join('\n').length + (first === 0 ? 0 : 1);
        const end = all.slice(0, last + 1).join('\n').length;
        expect(findDirective(text, directiveFor(text, { start, end }))).toEqual({ start, end });
      }),
      { numRuns: 500 },
    );
  });
});
