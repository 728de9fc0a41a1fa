import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../../support/content.ts';
import { loadContent } from '../../../support/content.ts';
import {
  aPoint,
  aService,
  FRAME,
  importTosdrFiles,
  provisionsOf,
  recordAt,
  summaryOf,
  tosdrFiles,
} from '../../../support/tosdr.ts';

const WORDS = 'We keep the light on for as long as the lamp is yours.';
const TEXTS = { 'html/Lamp_Terms of Use.html': `${FRAME}<p>${WORDS}</p>` };
const POINTS = [
  aPoint('1'),
  aPoint('2', { quoteDoc: 'Privacy Policy' }),
  aPoint('3', { quoteDoc: 'Privacy Policy', quoteText: 'We know when you read in bed at night.' }),
];
const FIRST = tosdrFiles({ points: POINTS, texts: TEXTS });

async function firstRun(): Promise<ContentFiles> {
  return (await importTosdrFiles(FIRST)).files;
}

describe('a second run', () => {
  test('over the same folder writes nothing, on a later day too', async () => {
    const before = await firstRun();
    const { written } = await importTosdrFiles(FIRST, before, '2026-12-31T23:59:59Z');
    expect(written).toEqual([]);
  });

  test('over a larger folder writes only what is new', async () => {
    const before = await firstRun();
    const larger = tosdrFiles({
      points: [
        ...POINTS,
        aPoint('4', { title: 'They dim it' }),
        aPoint('5', { services: ['torch'] }),
      ],
      services: [aService(), aService({ name: 'Torch', slug: 'torch' })],
      texts: { ...TEXTS, 'html/Lamp_Rules.html': `${FRAME}<p>No light after ten.</p>` },
    });
    const after = await importTosdrFiles(larger, before, '2026-12-31T23:59:59Z');
    expect(after.written).toEqual(
      [
        'collections/tosdr.json',
        'vocabulary/document-types.json',
        'platforms/lamp/rules/document.json',
        'platforms/lamp/rules/captures/20261231T235959Z.html',
        'platforms/lamp/rules/captures/20261231T235959Z.json',
        'platforms/lamp/terms-of-use/provisions/they-dim-it.json',
        'platforms/torch/platform.json',
        'platforms/torch/terms-of-use/document.json',
        'platforms/torch/terms-of-use/captures/20261231T235959Z.json',
        'platforms/torch/terms-of-use/provisions/they-keep-the-light-on.json',
      ].toSorted(byFrame),
    );
    expect(loadContent(after.files).diagnostics).toEqual([]);
    expect(provisionsOf(after.files).map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `TT-P-00000${n}`),
    );
  });

  test('leaves a record that the archivist changed, and names the point when its source changed', async () => {
    const before = await firstRun();
    const changed = tosdrFiles({
      points: [aPoint('1', { title: 'New title' }), ...POINTS.slice(1)],
      texts: TEXTS,
    });
    const after = await importTosdrFiles(changed, before);
    expect(summaryOf(after).changedInSource).toEqual(['1']);
    expect(after.written).toEqual(['collections/tosdr.json']);
  });

  test('holds a new text of the same document as a further capture', async () => {
    const before = await firstRun();
    const later = tosdrFiles({
      points: POINTS,
      texts: { 'html/Lamp_Terms of Use.html': `${FRAME}<p>${WORDS} So.</p>` },
    });
    const { written } = await importTosdrFiles(later, before);
    expect(written).toContain('platforms/lamp/terms-of-use/captures/20260331T235959Z-2.html');
  });

  test('does not bring back a provision that was withdrawn', async () => {
    const before = await firstRun();
    const path = 'platforms/lamp/terms-of-use/provisions/they-keep-the-light-on.json';
    const { [path]: _gone, ...kept } = before;
    const provision = recordAt(before, path);
    const tombstone = {
      id: provision['id'],
      title: provision['title'],
      document: recordAt(before, 'platforms/lamp/terms-of-use/document.json')['id'],
      withdrawnAt: '2026-04-01T00:00:00Z',
      reason: 'Removed on request',
      decidedBy: 'Archivist',
      passagesRemoved: 'On request.',
      addresses: ['/platform/lamp/terms-of-use/they-keep-the-light-on/'],
    };
    const addresses = JSON.stringify({ tombstones: [tombstone] });
    const after = await importTosdrFiles(FIRST, { ...kept, 'addresses.json': addresses });
    expect(after.written).toEqual([]);
    expect(summaryOf(after).omitted.get('withdrawn')).toEqual(['2']);
  });

  test('is refused when a record cannot be read, for a number could be given twice', async () => {
    const before = { ...(await firstRun()), 'addresses.json': '{' };
    const after = await importTosdrFiles(FIRST, before);
    expect(after.result).toMatchObject({
      kind: 'bad-content',
      diagnostics: [{ code: 'json/syntax' }],
    });
    expect(after.written).toEqual([]);
  });
});

/** Vocabulary and collection stand before the records, in their order. */
function byFrame(a: string, b: string): number {
  const rank = (path: string): number =>
    ['vocabulary', 'collections', 'platforms'].indexOf(path.split('/')[0] ?? '');
  return rank(a) - rank(b);
}
