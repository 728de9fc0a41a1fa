import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentPath } from '../../../src/domain/content-file.ts';
import { normalise } from '../../../src/domain/normalise.ts';
import type { FieldValue } from '../../../src/draft/front-matter-text.ts';
import { draftMarkdown, type SectionText } from '../../../src/draft/markdown-record.ts';
import { parseRecordFile } from '../../../src/parse/record-file.ts';

const PATH = contentPath('platforms/lantern/privacy-policy/provisions/sharing.md');

describe('a passage keeps its characters', () => {
  test.each([
    ['a list mark', '- item'],
    ['a colon and a space', 'Purpose: advertising'],
    ['a number sign', 'See # 4 of the list'],
    ['quotation marks', `He said "no" and 'yes'`],
    ['three dashes', '---'],
    ['three dashes between paragraphs', 'above\n---\nbelow'],
    ['several paragraphs', '1. Sharing\nWe share.\n- With whom?'],
    ['Arabic', 'نحتفظ بالسجلات: ١٢٣'],
    ['Japanese', '個人情報：第三者提供'],
    ['characters outside the basic plane', '🙂 emoji 𝒜'],
    ['what other schemas take for a number or nothing', 'null'],
    ['a control character', 'bell \u0007 here'],
    ['a line separator', 'one\u2028two'],
    ['spaces at both ends', '  wide  '],
    ['a space before a line feed', 'end \nnext'],
    ['a tab at the start of a line', 'one\n\ttwo'],
    ['an anchor, an alias and a tag', '&a *b !c'],
    ['an indented line', 'one\n   two'],
  ])('%s', (_, words) => {
    expect(readBack({ passages: [{ exact: words, prefix: words, suffix: words }] })).toEqual({
      passages: [{ exact: words, prefix: words, suffix: words }],
    });
  });

  test('whatever a version text holds', () => {
    const paragraph = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map(normalise);
    const passage = fc
      .array(paragraph, { minLength: 1, maxLength: 4 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(passage, fc.string({ unit: 'binary' }), (exact, around) => {
        const prefix = around.toWellFormed();
        expect(readBack({ passages: [{ exact, prefix }] })).toEqual({
          passages: [{ exact, prefix }],
        });
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('the file', () => {
  test('shows quoted words on lines of their own, and the ends of what stands around them', () => {
    expect(
      textOf(
        { passages: [{ exact: 'We share: all.\nNothing else.', prefix: 'x ', start: 12 }] },
        [],
      ),
    ).toBe(`---
passages:
  - exact: |-
      We share: all.
      Nothing else.
    prefix: "x "
    start: 12
---
`);
  });

  test('folds no line, however long', () => {
    const words = 'word '.repeat(200).trim();
    expect(textOf({ passages: [{ exact: words }] }, [])).toContain(`\n      ${words}\n`);
  });

  test('leaves out what is undefined', () => {
    expect(textOf({ id: 'CA-P-000001', severity: undefined }, [])).toBe(
      '---\nid: CA-P-000001\n---\n',
    );
  });

  test('puts sections under their headings', () => {
    const text = textOf({ id: 'CA-P-000001' }, [
      { heading: 'What it is', field: 'whatItIs', text: ' Words. ' },
    ]);
    expect(text).toBe('---\nid: CA-P-000001\n---\n\n## What it is\n\nWords.\n');
  });
});

describe('a section is refused', () => {
  test.each([
    [
      'with a heading that starts another section',
      'One.\n\n## Why it matters\n\nTwo.',
      'section/unknown',
    ],
    ['with raw HTML', 'One <b>two</b>.', 'section/html'],
    ['with an unknown heading', '## Elsewhere\n\nTwo.', 'section/unknown'],
  ])('%s', (_, text, code) => {
    const drafted = draftMarkdown({
      kind: 'provision',
      path: PATH,
      fields: { id: 'CA-P-000001' },
      sections: [{ heading: 'What it is', field: 'whatItIs', text }],
    });
    expect(drafted.kind === 'refused' && drafted.diagnostics.map((one) => one.code)).toContain(
      code,
    );
  });
});

function textOf(
  fields: Readonly<Record<string, FieldValue | undefined>>,
  sections: readonly SectionText[],
): string {
  const drafted = draftMarkdown({ kind: 'provision', path: PATH, fields, sections });
  if (drafted.kind !== 'drafted') throw new Error(JSON.stringify(drafted.diagnostics));
  return String(drafted.file.content);
}

function readBack(fields: Readonly<Record<string, FieldValue>>): unknown {
  const bytes = new TextEncoder().encode(textOf(fields, []));
  return parseRecordFile('provision', PATH, bytes).record?.value;
}
