import { describe, expect, test } from 'vitest';
import { compactInstant } from '../../../../src/domain/instants.ts';
import { captureListView } from '../../../../src/render/views/capture-list.ts';
import { redlineView, type RedlineView } from '../../../../src/render/views/redline.ts';
import {
  aCapture,
  aChange,
  aDocument,
  anArchive,
  recordId,
  SECOND,
  THIRD,
  type DocumentFile,
} from '../../../support/builders.ts';
import { instantFrom } from '../../../support/instant.ts';

const archiveOf = (...files: readonly (readonly DocumentFile[])[]) =>
  anArchive({ documents: [aDocument({ files })] });

/** The redline between two texts of Markdown, one block each. */
function redlineOf(before: readonly string[], after: readonly string[]): RedlineView | undefined {
  const context = archiveOf(
    aCapture({ text: [...before, 'One end.'] }),
    aCapture({ at: SECOND, text: [...after, 'Another end.'] }),
    aChange(),
  );
  return redlineView({ id: recordId('TA-C-000001') }, context);
}

const linesOf = (before: readonly string[], after: readonly string[]) =>
  redlineOf(before, after)?.ignored?.lines.map(({ place, words }) => `${place} ${words}`);

describe('ignored differences', () => {
  test('are paragraphs with the same words and another kind, with their place', () => {
    expect(
      linesOf(['# Terms', 'Your rights', 'Words.'], ['# Terms', '## Your rights', 'Words.']),
    ).toEqual(['¶ 2 heading of level 2, earlier paragraph']);
    expect(linesOf(['# Terms'], ['### Terms'])).toEqual([
      '¶ 1 heading of level 3, earlier heading of level 1',
    ]);
  });

  test('are list numbers, neighbours in one line', () => {
    const [one, other] = ['3. Three\n4. Four\n5. Five', '4. Three\n5. Four\n6. Five'];
    expect(linesOf([one], [other])).toEqual(['¶¶ 1–3 list items 4–6, earlier list items 3–5']);
    expect(linesOf(['- One\n- Two'], ['One', 'Two'])).toEqual([
      '¶¶ 1–2 paragraph, earlier list item',
    ]);
    expect(linesOf(['- A\n- B'], ['- A\n  - B'])).toEqual([
      '¶ 2 list item of depth 2, earlier list item',
    ]);
  });

  test('are found where the words changed too', () => {
    expect(linesOf(['We may keep your letters.'], ['## We may keep all your letters.'])).toEqual([
      '¶ 1 heading of level 2, earlier paragraph',
    ]);
  });

  test('are not the places of table cells, nor what came or went', () => {
    const head = '| A | B |\n|---|---|\n';
    expect(linesOf([`${head}| c | d |`], [`${head}| x | y |\n| c | d |`])).toBeUndefined();
    expect(linesOf(['One.'], ['One.', '## Two'])).toBeUndefined();
  });

  test('are counted in full and listed in part when they are many', () => {
    const paragraphs = Array.from({ length: 120 }, (_, n) => `Line ${n}.`);
    const marked = paragraphs.map((text, n) => (n % 2 === 0 ? `## ${text}` : text));
    const ignored = redlineOf(paragraphs, marked)?.ignored;
    expect(ignored?.count).toBe('60 ignored');
    expect(ignored?.lines).toHaveLength(50);
    expect(ignored?.more).toBe('10 further lines left out');
  });
});

test('captures with other bytes and the same text are counted before a change, and named in the list', () => {
  const texts = [
    '*Same* words.',
    'Same words.',
    '**Same** words.',
    '**Same** words.',
    'Other words.',
  ];
  const times = [1, 2, 3, 4, 5].map((day) => `2026-04-0${day}T09:00:00Z`);
  const captures = texts.map((text, index) =>
    aCapture({ at: times[index] ?? THIRD, text: [text] }),
  );
  const between = {
    before: compactInstant(instantFrom(times[3] ?? '')),
    after: compactInstant(instantFrom(times[4] ?? '')),
  };
  const context = archiveOf(...captures, aChange({ file: '2026-04-05', fields: between }));
  expect(redlineView({ id: recordId('TA-C-000001') }, context)?.sameText).toEqual({
    text: '2 captures before this change brought other bytes and the same text.',
    path: '/platform/lantern/policy/captures/?from=20260401T090000Z&to=20260404T090000Z',
  });
  const list = captureListView({ id: recordId('TA-D-00001') }, context);
  expect(list.captures.map(({ note }) => note)).toEqual([
    '+1 −1 words',
    'no change of text, same bytes',
    'no change of text, other bytes',
    'no change of text, other bytes',
    'first capture',
  ]);
});
