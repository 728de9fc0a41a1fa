import { expect, test } from 'vitest';
import { recordView } from '../../../../src/render/views/record.ts';
import {
  aCapture,
  aDocument,
  anArchive,
  aProvision,
  recordId,
  WORDS,
  type CaptureParts,
} from '../../../support/builders.ts';

const ADDRESS = 'https://web.archive.org/web/20260301090000/https://lantern.example/privacy';
const KEPT = 'We keep it for two years.';

/** The lines of the evidence row, links as `[words](address)`, for passages quoted from a capture with one memento. */
function lines(
  passages: NonNullable<Parameters<typeof aProvision>[0]>['passages'] = [WORDS],
  parts: CaptureParts = { text: ['# Policy', WORDS, KEPT] },
  comparison?: object,
): readonly string[] {
  const memento = { url: ADDRESS, mementoDatetime: '2026-03-01T09:00:00Z' };
  const mementos = [comparison === undefined ? memento : { ...memento, comparison }];
  const files = [aCapture({ ...parts, fields: { mementos } }), aProvision({ passages })];
  const context = anArchive({ documents: [aDocument({ files })] });
  const { evidence } = recordView({ id: recordId('TA-P-000001') }, context);
  const row = evidence.rows.find((one) => one.row === 'memento');
  return (row?.lines ?? []).map((runs) =>
    runs.map(({ text, url }) => (url === undefined ? text : `[${text}](${url})`)).join(''),
  );
}

test('leads to each passage in an archived copy, and does not say that it is there', () => {
  expect(lines([WORDS, KEPT])).toEqual([
    `[Copy of 1 March 2026](${ADDRESS}). Contents not compared`,
    `Look there for [¶ 2](${ADDRESS}#:~:text=We%20share%20your%20reading%20list%20with%20partners.), [¶ 3](${ADDRESS}#:~:text=We%20keep%20it%20for%20two%20years.)`,
  ]);
});

test('adds what stands before or after, where the words stand in several places', () => {
  const passage = { exact: WORDS, prefix: 'Between.\n', suffix: '\nAfter.' };
  const text = ['# Policy', WORDS, 'Between.', WORDS, 'After.'];
  expect(lines([passage], { text })[1]).toContain(
    '[¶ 4](https://web.archive.org/web/20260301090000/https://lantern.example/privacy#:~:text=Between.-,We%20share',
  );
});

test('leads to no passage where someone looked and did not find them', () => {
  expect(lines([WORDS], undefined, { on: '2026-03-02', passagesFound: false })).toEqual([
    `[Copy of 1 March 2026](${ADDRESS}). Fetched 2 March 2026; passages not found`,
  ]);
});

test('says that passages are there where someone looked and found them', () => {
  const [first, second] = lines([WORDS], undefined, { on: '2026-03-02', passagesFound: true });
  expect(first).toMatch(/Fetched 2 March 2026; all passages found$/);
  expect(second).toContain('Look there for [¶ 2]');
});

test('goes by the words alone when the text is not held', () => {
  expect(lines([WORDS], { text: undefined })[1]).toContain('Look there for [passage 1]');
});

test('does not look for what was not in the source', () => {
  const missing = { exact: 'We sell your reading list.', knownMissing: true };
  expect(lines([missing, KEPT])[1]).toMatch(/^Look there for \[¶ 3\]\([^ ]*\)$/);
});
