import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { focused, followLink, tabTo } from '../support/keyboard.ts';
import { addressesByType } from '../support/page-types.ts';
import { siteBrowser } from '../support/site-browser.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);

/** A verified provision, so that its capture can be read. */
const record = readFileSync(join(site, 'data/provisions.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Readonly<Record<string, string>>)
  .find(({ evidence, platform }) => evidence === 'verified' && platform === 'quillmere');
const { id = '', title = '', address = '' } = record ?? {};
/** A change of whose text both sides are held. */
const change = addressesByType(site)
  .get('change')
  ?.find((path) => readFileSync(join(site, path, 'index.html'), 'utf8').includes('id="redline"'));

const pathOf = (page: Page): string => new URL(page.url()).pathname;
const headingOf = (page: Page): Promise<string> => page.locator('h1').innerText();

describe('with a keyboard alone', () => {
  test('the first stop skips to the content', async () => {
    await visit(address, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('Skip to content');
      expect(await page.locator('.skip-link').boundingBox()).toMatchObject({ y: 8 });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
    });
  });

  test('a record is found by search, cited in another style, read in its capture, and come back to', async () => {
    await visit('/', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await tabTo(page, 'input[type=search]');
      await page.keyboard.type(title);
      await followLink(page);
      await page.waitForSelector('.result');
      await tabTo(page, '.result a', title);
      await followLink(page);
      expect(pathOf(page)).toBe(address);

      await tabTo(page, 'input[name=cite]');
      await page.keyboard.press('ArrowRight');
      const chosen = await page.locator('input[name=cite]:checked').inputValue();
      expect(await page.locator(`label[for=cite-${chosen}]`).innerText()).toBe('OSCOLA');
      const shown = page.locator('.choice-bodies').first().locator('.citation:visible');
      expect(await shown.count()).toBe(1);
      await tabTo(page, '.cite button', 'Copy citation');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Copied'));
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        (await shown.innerText()).trim(),
      );

      await tabTo(page, '.passage-place', '¶', 'Shift+Tab');
      const place = await focused(page);
      await followLink(page);
      const target = page.locator(':target');
      const paragraph = await target.evaluate((mark) => mark.closest('[id^=p]')?.id.slice(1));
      expect(place).toContain(`¶ ${paragraph}`);
      expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
        900,
      );

      // The focus starts at the passage, whose margin names the record.
      await tabTo(page, '.margin-note a', title);
      await followLink(page);
      expect(pathOf(page)).toBe(address);
    });
  });

  test('a record is found by browsing', async () => {
    await visit('/', async ({ page }) => {
      await tabTo(page, '.site-nav a', 'Platforms');
      await followLink(page);
      await tabTo(page, 'main table a', 'Quillmere');
      await followLink(page);
      expect(await headingOf(page)).toBe('Quillmere');
      await tabTo(page, 'main a', id);
      await followLink(page);
      expect(await headingOf(page)).toBe(title);
    });
  });

  test('the menu of a narrow screen opens, leads on, and hides nothing that has the focus', async () => {
    await visit(
      '/',
      async ({ page }) => {
        await tabTo(page, 'summary', 'Menu');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('header'))).toBeNull();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Enter');
        await tabTo(page, '.site-menu a', 'Changes');
        expect(await page.locator('.site-menu a', { hasText: 'Changes' }).isVisible()).toBe(true);
        await followLink(page);
        expect(pathOf(page)).toBe('/changes/');
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  test('a change is shown in four ways by the arrow keys', async () => {
    await visit(change ?? '', async ({ page }) => {
      await tabTo(page, 'input[name=redline]');
      const removed = page.locator('.hunk').locator('del:visible, .removed:visible');
      const added = page.locator('.hunk').locator('ins:visible, .added:visible');
      const counts: number[][] = [];
      for (let way = 0; way < 4; way += 1) {
        counts.push([await removed.count(), await added.count()]);
        await page.keyboard.press('ArrowRight');
      }
      const [inline, beside, before, after] = counts;
      expect(beside).toEqual(inline);
      expect(before).toEqual([inline?.[0], 0]);
      expect(after).toEqual([0, inline?.[1]]);
    });
  });

  test('filters of a search are set, and results stay', async () => {
    await visit('/search/?q=advertising', async ({ page }) => {
      await page.waitForSelector('.result');
      await tabTo(page, 'input[name=severity]');
      await page.keyboard.press('Space');
      await page.waitForURL(/severity=/);
      await page.waitForSelector('.result');
      expect(await page.locator('input[name=severity]:checked').count()).toBe(1);
      // The focus stays where the reader is, though the list of filters is made anew.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'severity',
      );
    });
  });
});
