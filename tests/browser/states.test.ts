import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { buildOrThrow } from '../support/program.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';
import { writeStatesArchive } from '../support/states-archive.ts';

const LANTERN = '/platform/lantern/privacy-policy/';
let folder: string;
let browser: Browser;
let host: FileHost;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-states-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeStatesArchive(content);
  buildOrThrow(['--content', content, '--out', out]);
  [browser, host] = await Promise.all([startBrowser(), serveFolder(out)]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(address: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${host.origin}${address}`, { waitUntil: 'load' });
  return page;
}

test('words that two records quote have one highlight, underlined twice, and both notes', async () => {
  const page = await open(`${LANTERN}captures/20260301T090000Z/`);
  const both = page.locator('mark.twice');
  expect(await both.allInnerTexts()).toEqual(['partners who recommend books.']);
  expect(await both.evaluate((mark) => getComputedStyle(mark).borderBottomStyle)).toBe('double');
  const notes = page
    .locator('#p4')
    .locator('xpath=ancestor::*[@class="marked"]')
    .locator('.margin-note');
  expect(await notes.count()).toBe(2);
  const [words, first, second] = [
    await page.locator('#p4').boundingBox(),
    await notes.nth(0).boundingBox(),
    await notes.nth(1).boundingBox(),
  ];
  if (words === null || first === null || second === null) throw new Error('not visible');
  expect(first.x).toBeGreaterThan(words.x + words.width);
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  await page.setViewportSize({ width: 390, height: 900 });
  const below = await notes.nth(0).boundingBox();
  const narrow = await page.locator('#p4').boundingBox();
  expect(below?.y).toBeGreaterThanOrEqual((narrow?.y ?? 0) + (narrow?.height ?? 0));
  await page.close();
});

test('a record with a quotation alone says so in every part', async () => {
  const page = await open(`${LANTERN}bare/`);
  const after = (id: string) =>
    page.locator(`section:has(#${id})`).last().locator('.quiet').first().innerText();
  for (const id of ['why-it-matters', 'effect-on-users', 'what-you-can-do', 'compliance-analysis'])
    expect(await after(id), id).toBe('No analysis written.');
  for (const id of ['related', 'questions']) expect(await after(id), id).toBe('None recorded.');
  expect(await after('regulations')).toBe('Listed, no note.');
  expect(await page.locator('.fact', { hasText: 'Prevalence' }).innerText()).toContain(
    'Not counted.',
  );
  expect(await page.locator('.clause-caption').innerText()).toBe('Place in document not recorded');
  expect(await page.locator('.position-bar').count()).toBe(0);
  expect(await page.locator('.evidence-row').count()).toBe(6);
  await page.close();
});

test('a capture that is not held keeps hash, copy elsewhere and quoted passages', async () => {
  const page = await open(`${LANTERN}captures/20260501T090000Z/`);
  const text = await page.locator('main').innerText();
  expect(text).toContain('e9b0a48bb1445b1d3add5d3f0061bec4ed284e78f7b9c8ea3a4c63f77aa5420e');
  expect(await page.locator('a[href^="https://web.archive.org/"]').count()).toBeGreaterThan(0);
  expect(await page.locator('.capture-quoted blockquote').innerText()).toBe(
    'We may read your margins.',
  );
  expect(await page.locator('.numbered').count()).toBe(0);
  await page.close();
});

test('a document with one capture says that it is the only one', async () => {
  const page = await open('/platform/noor/privacy-policy/');
  expect(await page.locator('.capture-strip').innerText()).toContain('Only capture');
  await page.close();
});

test('a change with a side that is not held has a summary in place of the redline', async () => {
  const page = await open('/c/TA-C-000002/');
  expect(await page.locator('.hunk').count()).toBe(0);
  expect(await page.locator('.panel', { hasText: 'What changed' }).innerText()).toContain(
    'Recorded summary; texts not held.',
  );
  expect(await page.locator('.change-sides').innerText()).toMatch(/Held[^]*Not held/);
  await page.close();
});

test('a change lists the markup that its redline leaves out', async () => {
  const page = await open('/c/TA-C-000012/');
  await page.locator('.redline .section-note a', { hasText: 'list' }).click();
  expect(new URL(page.url()).hash).toBe('#ignored');
  expect(await page.locator('.ignored li').allInnerTexts()).toEqual([
    '¶ 1 heading of level 1, earlier paragraph',
  ]);
  await page.close();
});

test('what is not read as text stands in brackets, without a number, and is not taken along', async () => {
  const page = await open('/platform/quay/terms/captures/20260602T090000Z/');
  expect(await page.locator('.gap').allInnerTexts()).toEqual([
    '[Image, not read as text; its alternative text: “Fees by month”]',
    '[In ¶ 3: image, not read as text; it has no alternative text]',
  ]);
  expect(await page.locator('.numbered .n').count()).toBe(4);
  const copied = await page.locator('article').evaluate((text) => {
    getSelection()?.selectAllChildren(text);
    return String(getSelection());
  });
  expect(copied).toContain('By letter');
  expect(copied).not.toContain('Fees');
  await page.close();
});

test('changes of one document on one day have links that differ', async () => {
  const page = await open('/platform/quay/changes/');
  expect(await page.locator('.timeline a').allInnerTexts()).toEqual([
    'Quay Terms, 21:00:00 UTC',
    'Quay Terms, 09:00:00 UTC',
  ]);
  await page.close();
});

test('a long clause elsewhere ends at a word, with a mark and a link to all of it', async () => {
  const page = await open(`${LANTERN}keeping-of-lists/`);
  const row = page.locator('.data-table tr', { hasText: 'Noor' });
  const shown = await row.locator('.quotation').innerText();
  expect(shown).toMatch(/ \[…\]$/);
  const kept = shown.replace(/ \[…\]$/, '');
  await row.locator('.full-clause').click();
  const whole = (await page.locator('.passage-words').innerText()).trim();
  expect(whole.startsWith(kept)).toBe(true);
  expect(whole.charAt(kept.length)).toMatch(/[ ,]/);
  await page.close();
});

test('a clause from right to left stands at the right, its place beside it', async () => {
  const page = await open('/platform/noor/privacy-policy/partners/');
  const clause = page.locator('.clause-text');
  expect(await clause.getAttribute('lang')).toBe('ar');
  const words = await page.locator('.passage-words').boundingBox();
  const place = await page.locator('.passage-place').boundingBox();
  expect(place?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) - 1);
  expect(await page.locator('.passage-place').innerText()).toBe('¶ 1');
  await page.close();
});

test('weeks before the first capture are absent, weeks without a change are zero', async () => {
  const page = await open('/platform/noor/changes/');
  const rows = await page.locator('tbody tr').allInnerTexts();
  const weeks = rows.filter((row) => /2026/.test(row));
  expect(weeks.length).toBeGreaterThan(1);
  expect(weeks.join(' ')).toContain('9 March 2026');
  expect(weeks.join(' ')).not.toMatch(/\b2 March 2026|February/);
  expect(weeks.every((row) => /\b0$/.test(row.trim()))).toBe(true);
  await page.close();
});

test('the contents mark the section being read', async () => {
  const page = await open(`${LANTERN}sharing-with-partners/`);
  const current = page.locator('.contents a[aria-current]');
  await current.waitFor();
  expect(await current.allInnerTexts()).toEqual(['The clause']);
  await page.locator('#questions').scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => current.allInnerTexts()).not.toEqual(['The clause']);
  expect(await current.count()).toBe(1);
  await page.close();
});
