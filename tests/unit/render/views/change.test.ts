import { describe, expect, test } from 'vitest';
import { changeView } from '../../../../src/render/views/change.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import { redlineView } from '../../../../src/render/views/redline.ts';
import {
  aCapture,
  aChange,
  aDescribedChange,
  aDocument,
  anArchive,
  aProvision,
  recordId,
  SECOND,
  WORDS,
  type DocumentFile,
} from '../../../support/builders.ts';

const ID = recordId('TA-C-000001');
const DESCRIBED = recordId('TA-C-000002');

const BEFORE = ['# Policy', WORDS, 'Kept.', '## Your rights', 'You may object.', 'Bye.'];
const AFTER = [
  '# Policy',
  'We may share your reading list with anybody.',
  'Kept.',
  '## Your rights',
  'You may object.',
  'New end.',
  'Bye.',
];

const archiveOf = (files: readonly (readonly DocumentFile[])[]): ViewContext =>
  anArchive({ documents: [aDocument({ files })] });

const context = archiveOf([
  aCapture({ text: BEFORE }),
  aCapture({ at: SECOND, text: AFTER }),
  aChange(),
  aProvision(),
]);

describe('a change with both texts', () => {
  const view = changeView({ id: ID }, context);
  const redline = redlineView({ id: ID }, context);

  test('is named by its two days, the year once', () => {
    expect(view.heading.replace(/\u00A0/g, ' ')).toBe('Lantern Policy: 1 March to 1 April 2026');
  });

  test('says that both hashes are verified', () => {
    expect(view.hashes.text).toBe('Both hashes verified');
  });

  test('lists the provisions it touches, with passage and effect', () => {
    expect(view.affected).toMatchObject([
      { id: 'TA-P-000001', passages: '1', effect: 'Clause changed.' },
    ]);
  });

  test('gives each hunk its place and a way into the text', () => {
    expect(
      redline?.hunks.map(({ label, place, contextPath }) => [label, place, contextPath]),
    ).toEqual([
      ['1 of 2', 'Policy, ¶ 2', '/platform/lantern/policy/captures/20260401T090000Z/#p2'],
      [
        '2 of 2',
        'Your rights, new paragraph ¶ 6',
        '/platform/lantern/policy/captures/20260401T090000Z/#p6',
      ],
    ]);
  });

  test('folds unchanged paragraphs and counts them', () => {
    expect(redline?.hunks.map(({ folded }) => folded)).toEqual([
      '1 unchanged paragraph',
      '3 unchanged paragraphs',
    ]);
    expect(redline?.folded).toBe('1 unchanged paragraph');
  });

  test('says added and removed in words too', () => {
    const [first] = redline?.hunks ?? [];
    expect(first?.texts.both).toContain('<ins><span class="visually-hidden">added: </span>');
    expect(first?.texts.both).toContain('<del><span class="visually-hidden">removed: </span>');
  });

  const SAID = /<span class="visually-hidden"[^>]*>[^<]*<\/span>/g;
  const TAGS = /<[^>]*>/g;

  test('gives back both texts: without insertions the earlier, without deletions the later', () => {
    const html = (redline?.hunks[0]?.texts.both ?? '').replace(SAID, '');
    const without = (name: string): string =>
      html.replace(new RegExp(`<${name}>[^<]*</${name}>`, 'g'), '').replace(TAGS, '');
    expect(without('ins')).toBe(BEFORE[1]);
    expect(without('del')).toBe(AFTER[1]);
  });

  test('gives each text by itself too, without elements that speak of the other', () => {
    const texts = redline?.hunks.map(({ texts: { before, after } }) => [before, after]);
    const words = texts?.map((pair) =>
      pair.map((html) => html?.replace(SAID, '').replace(TAGS, '')),
    );
    expect(words).toEqual([
      [BEFORE[1], AFTER[1]],
      [undefined, AFTER[5]],
    ]);
    expect(texts?.flat().join('')).not.toMatch(/<(ins|del)\b/);
  });
});

test('in a text of another language, "added" and "removed" keep their own', () => {
  const german = anArchive({
    documents: [
      aDocument({
        fields: { language: 'de' },
        files: [
          aCapture({ text: ['Wir teilen Daten.'] }),
          aCapture({ at: SECOND, text: ['Wir teilen keine Daten.'] }),
          aChange(),
        ],
      }),
    ],
  });
  expect(redlineView({ id: ID }, german)?.hunks[0]?.texts.both).toContain(
    '<ins><span class="visually-hidden" lang="en">added: </span>keine </ins>',
  );
});

test('removed paragraphs lead into the earlier text', () => {
  const removed = archiveOf([
    aCapture({ text: BEFORE }),
    aCapture({ at: SECOND, text: BEFORE.toSpliced(2, 1) }),
    aChange(),
  ]);
  const [hunk] = redlineView({ id: ID }, removed)?.hunks ?? [];
  expect(hunk).toMatchObject({
    place: 'Policy, paragraph removed after ¶ 2',
    contextPath: '/platform/lantern/policy/captures/20260301T090000Z/#p3',
  });
});

test('markup in a text stays text', () => {
  const hostile = archiveOf([
    aCapture({ text: ['One.'] }),
    aCapture({ at: SECOND, text: ['One \\<img src=x onerror=alert(1)>.'] }),
    aChange(),
  ]);
  const html = redlineView({ id: ID }, hostile)?.hunks[0]?.texts.both;
  expect(html).toContain('&lt;img');
  expect(html).not.toContain('<img');
});

describe('a change without texts', () => {
  const described = archiveOf([
    aCapture({ text: undefined }),
    aDescribedChange({ effects: [{ provision: 'TA-P-000001', note: 'Widened.' }] }),
    aProvision(),
  ]);
  const view = changeView({ id: DESCRIBED }, described);

  test('has no redline and says whose the summary is', () => {
    expect(redlineView({ id: DESCRIBED }, described)).toBeUndefined();
    expect(view.hasTexts).toBe(false);
    expect(view.summaryNote).toBe('Recorded summary; texts not held. Written by Reading Watch.');
    expect(view.lines).toContain('Texts not held');
  });

  test('keeps the provision that its record names', () => {
    expect(view.affected).toMatchObject([
      { passages: 'Not recorded', effect: 'Clause named in the change record.', note: 'Widened.' },
    ]);
  });
});
