import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { addressesByType } from '../support/page-types.ts';
import { siteBrowser } from '../support/site-browser.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** A capture whose text is held, with words quoted from it. */
const CAPTURE =
  [...(addressesByType(site).get('capture') ?? [])].find((address) =>
    /<mark[^>]*>.*<\/mark>/.test(readFileSync(join(site, address, 'index.html'), 'utf8')),
  ) ?? '';

/** Selects from the start of one element to the end of another, as a reader does by dragging. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (start === null || end === null) throw new Error(`no ${first} or ${last}`);
      document.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to] as const,
  );
  await page.locator('.selection-offer button').waitFor();
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The version text that is published beside the capture, one paragraph a line. */
const lines = readFileSync(join(site, CAPTURE, 'version.txt'), 'utf8').split('\n');

test('selected words of a capture are copied with their paragraph, and without its number or notes', async () => {
  await visit(
    CAPTURE,
    async ({ page, errors }) => {
      await select(page, '#p2', '#p3');
      await page.locator('.selection-offer button').click();
      await page.getByText('Copied', { exact: true }).waitFor();
      const text = await copied(page);
      expect(text.startsWith(`${lines[1]}\n${lines[2]}\n\n`)).toBe(true);
      expect(text).toContain('¶¶ 2–3, captured ');
      expect(text).toMatch(/In the document: https:\/\/\S+#p2:~:text=\S+$/);
      expect(errors).toEqual([]);
    },
    CLIPBOARD,
  );
});

test('from the number of a paragraph Tab leads to the offer, which goes with the selection', async () => {
  await visit(
    CAPTURE,
    async ({ page }) => {
      await page.locator('#p2 a.n').focus();
      await select(page, '#p2', '#p2');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Copy with citation',
      );
      await page.keyboard.press('Enter');
      await page.getByText('Copied', { exact: true }).waitFor();
      expect(await copied(page)).toContain(lines[1]);
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        document.getSelection()?.removeAllRanges();
      });
      await page.locator('.selection-offer').waitFor({ state: 'detached' });
    },
    CLIPBOARD,
  );
});

test('no offer is made for words of the archive itself', async () => {
  await visit(CAPTURE, async ({ page }) => {
    await page.evaluate(() => {
      document.getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body);
    });
    await page.waitForTimeout(200);
    expect(await page.locator('.selection-offer').count()).toBe(0);
  });
});
