import { describe, expect, test } from 'vitest';
import { diagnosticsOf, aProvision, codesOf, TOY_DOCUMENT } from '../../support/toy.ts';
import { expectDiagnostic, HERE, positioned } from '../../support/positioned.ts';

type Fields = Readonly<Record<string, unknown>>;
const firstLine = (fields: Fields): string | undefined =>
  diagnosticsOf(aProvision({ fields }))[0]?.message.split('\n')[0];

describe('an unknown field is refused with the nearest known name', () => {
  test.each<[string, Fields, string]>([
    [
      'of the record',
      { severety: 'low' },
      '"severety" is not a field of this record. The nearest known field is "severity".',
    ],
    [
      'of a list’s row',
      { passages: [{ exact: 'A', prefx: 'B' }] },
      '"prefx" is not a field of "passages[0]". The nearest known field is "prefix".',
    ],
    [
      'of a group',
      { sections: { whatItWas: 'A' } },
      '"whatItWas" is not a field of "sections". The nearest known field is "whatItIs".',
    ],
    [
      'of a row in an optional list',
      { regulations: [{ regulation: 'reading-act', pinCite: [] }] },
      '"pinCite" is not a field of "regulations[0]". The nearest known field is "pinCites".',
    ],
    [
      'deep inside',
      { stated: { by: 'A', prevalence: { platforms: 0, off: 0 } } },
      '"off" is not a field of "stated.prevalence". The nearest known field is "of".',
    ],
  ])('%s', (_, fields, message) => {
    const messages = diagnosticsOf(aProvision({ fields })).map((one) => one.message.split('\n')[0]);
    expect(messages).toContain(message);
  });

  test('of a vocabulary', () => {
    const terms = [{ slug: 'privacy', name: 'Privacy', defintion: 'A' }];
    const [found] = diagnosticsOf({ 'vocabulary/categories.json': JSON.stringify({ terms }) });
    expect(found?.message).toContain('The nearest known field is "definition".');
  });
});

describe('a value is refused', () => {
  test('with what was expected', () => {
    expect(firstLine({ categories: 'privacy' })).toBe(
      '"categories" is "privacy". Expected a list.',
    );
    expect(firstLine({ title: ['A'] })).toBe('"title" is ["A"]. Expected text.');
    expect(firstLine({ passages: [] })).toBe('"passages" is []. Expected at least one passage.');
    expect(
      firstLine({ upstream: { reference: 'a', quotation: { text: 'b', match: 'close' } } }),
    ).toMatch(/^"upstream.quotation.match" is "close". Expected "exact" or "whitespace" or /);
  });

  test('without printing all of a long one', () => {
    expect(firstLine({ severity: 'A'.repeat(500) })?.length).toBeLessThan(250);
  });

  test('in one run with every other fault of the record', () => {
    const fields = { title: undefined, severety: 'low', analysedAt: 'yesterday', related: ['x'] };
    expect(new Set(codesOf(aProvision({ fields })))).toEqual(
      new Set(['field/missing', 'field/unknown', 'instant/syntax', 'id/syntax']),
    );
  });

  test('in one run with the faults of every other file', () => {
    const files = {
      ...aProvision({ fields: { title: 1 } }),
      'notes.txt': '',
      'pages/Other.md': '',
    };
    expect(new Set(codesOf(files))).toEqual(new Set(['field/type', 'file/unknown', 'file/name']));
  });
});

describe('the place of a fault is', () => {
  test('the key of the field in front matter', () => {
    expectDiagnostic(
      positioned`
---
id: TA-P-000009
title: Letters
capture: 20260401T090000Z
passages:
  - exact: We keep a record of letters to our support.
    ${HERE}start: twelve
---
`,
      'field/type',
    );
  });

  test('the digest in capitals', () => {
    expectDiagnostic(
      positioned`
---
id: TA-P-000009
title: Letters
capture: 20260401T090000Z
passages:
  - exact: We keep a record of letters to our support.
${HERE}excerptDigest: ${'C4'.repeat(32)}
---
`,
      'digest/syntax',
    );
  });

  test('the value in JSON', () => {
    expectDiagnostic(
      positioned`{
  "name": "Candle",
  "homePage": ${HERE}"candle.example"
}
`,
      'url/syntax',
      'platforms/candle/platform.json',
    );
  });
});

describe('numbers and flags are read alike from both forms', () => {
  test.each([
    ['12', []],
    ['012', ['field/type']],
    ['-1', ['field/type']],
    ['1.5', ['field/type']],
    ['', ['field/type']],
  ])('a count of %j', (typed, codes) => {
    const body = `---\nid: TA-P-000009\ntitle: A\ncapture: 20260501T090000Z\npassages:\n  - exact: A\n    start: ${typed}\n---\n`;
    expect(codesOf({ [`${TOY_DOCUMENT}provisions/a.md`]: body })).toEqual(codes);
  });

  test.each([
    [true, []],
    ['false', []],
    ['yes', ['field/type']],
    [1, ['field/type']],
  ])('a flag of %j', (value, codes) => {
    const fields = { passages: [{ exact: 'Not there.', knownMissing: value }] };
    expect(codesOf(aProvision({ capture: '20260501T090000Z', fields }))).toEqual(codes);
  });
});

describe('one wrong term', () => {
  test('does not make the others unknown', () => {
    const terms = [{ slug: 'third-party-sharing', name: 'Sharing' }, { slug: 'data-retention' }];
    const files = { 'vocabulary/clause-types.json': JSON.stringify({ terms }) };
    expect(codesOf(files)).toEqual(['field/missing', 'term/unknown']);
  });
});

describe('the levels of a scale', () => {
  const codes = (...levels: readonly number[]): readonly string[] => {
    const slugs = ['low', 'medium', 'high', 'extreme'];
    const terms = levels.map((level, row) => ({
      slug: slugs[row],
      name: slugs[row],
      level,
      definition: 'A',
    }));
    return codesOf({ 'vocabulary/severities.json': JSON.stringify({ terms }) });
  };

  test('count from 1 without gaps, in any order', () => {
    expect(codes(3, 1, 2)).toEqual([]);
  });

  test.each([[[0, 1, 2]], [[1, 2, 4]], [[1, 2, 2]]])('are refused as %j', (levels) => {
    expect(codes(...levels)).toContain('term/level');
  });
});

test('every step of a scale is defined', () => {
  const terms = ['low', 'medium', 'high'].map((slug, row) => ({
    slug,
    name: slug,
    level: row + 1,
  }));
  const files = { 'vocabulary/severities.json': JSON.stringify({ terms }) };
  expect(new Set(codesOf(files))).toContain('field/missing');
});
