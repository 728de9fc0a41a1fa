import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../src/domain/normalise.ts';
import { textOf } from '../../../../src/domain/version-text.ts';
import { EXTRACTORS, extractVersion } from '../../../../src/parse/extract/index.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a version text', () => {
  test('names its extractor and normaliser and has the digest of its lines', () => {
    const version = extractVersion(encode('<p>Caf\u0065\u0301\u00A0 one</p><p>two'), 'text/html');
    const lines = 'Café one\ntwo\n';
    expect(version).toMatchObject({
      extractor: 'html@1',
      normaliser: 'text@1',
      digest: createHash('sha256').update(lines).digest('hex'),
    });
    expect(version && textOf(version)).toBe(lines);
  });

  const pieces = fc.array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<ul><li>',
      '<table><tr><td>',
      '<pre>',
      '\n\n',
      '\n',
      '# ',
      '* ',
      '> ',
      '|',
      '\u00A0',
      '\u00AD',
      'e',
      '\u0301',
      '&shy;',
      '&#x200B;',
      'word',
      '😀',
      '\uFEFF',
      '\u2028',
      '`',
      '[a](b)',
      '<!--',
      '<svg>',
      '&amp;',
      '\r',
    ),
    { maxLength: 40 },
  );

  test.each(EXTRACTORS.map(({ name, mediaTypes }) => [name, mediaTypes[0] ?? ''] as const))(
    'by %s has lines in normal form, none empty, the same each time',
    (_, mediaType) => {
      fc.assert(
        fc.property(pieces, (parts) => {
          const bytes = encode(parts.join(''));
          const version = extractVersion(bytes, mediaType);
          for (const { text } of version?.paragraphs ?? []) {
            expect(text).not.toBe('');
            expect(normalise(text)).toBe(text);
            expect(text).not.toMatch(/[\n\r\u2028\u2029]/);
          }
          expect(extractVersion(bytes, mediaType)).toEqual(version);
        }),
        { seed: 20260511, numRuns: 300 },
      );
    },
  );
});

describe('the normal form', () => {
  test.each([
    ['white space of every kind', ' a\u00A0\t\r\n\u2003\u2028\u3000\u0085b ', 'a b'],
    [
      'characters that cannot be seen',
      'so\u00ADft ze\u200Bro jo\u2060in \uFEFFmark',
      'soft zero join mark',
    ],
    [
      'a mark and its letter, even with something invisible between',
      'e\u0301 e\u00AD\u0301',
      'é é',
    ],
    ['nothing else', '“Quotes” – dashes… Ｆｕｌｌ ﬁ İ', '“Quotes” – dashes… Ｆｕｌｌ ﬁ İ'],
    ['no joiner that shapes words', 'می\u200Cخواهم 👩\u200D💻', 'می\u200Cخواهم 👩\u200D💻'],
  ])('evens out %s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('of a normal form is itself', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom(' ', '\u00AD', '\u0301', 'e', '\u200B', '\u2000', '\u1100', '\u1161'),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
          ),
        }),
        (text) => {
          expect(normalise(normalise(text))).toBe(normalise(text));
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});
