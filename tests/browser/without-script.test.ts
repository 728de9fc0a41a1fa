import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addInPageScript } from '../support/in-page-script.ts';
import { followLink, tabTo } from '../support/keyboard.ts';
import { atOnce } from '../support/open-page.ts';
import { coveringSample, oneOfEachType } from '../support/page-samples.ts';
import { siteBrowser } from '../support/site-browser.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);
const WITHOUT = { javaScriptEnabled: false };
const samples = oneOfEachType(coveringSample(site)).filter(({ type }) => type !== 'moved page');

const record = readFileSync(join(site, 'data/provisions.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Readonly<Record<string, string>>)
  .find(({ evidence }) => evidence === 'verified');

const textsOf = async (page: Page): Promise<readonly string[]> => {
  await addInPageScript(page);
  return page.evaluate(() => window.inPage?.readTexts() ?? []);
};

describe('without script', () => {
  test('every page says all that it says with script', async () => {
    const missing = await atOnce(2, samples, async ({ address }) => {
      const plain = await visit(address, ({ page }) => textsOf(page), WITHOUT);
      const full = await visit(address, ({ page }) => textsOf(page));
      expect(plain.length, address).toBeGreaterThan(3);
      const said = new Set(plain);
      return full.filter((text) => !said.has(text)).map((text) => [address, text]);
    });
    expect(missing.flat()).toEqual([]);
  });

  test('all six citations of a record are read, one at a time, by the arrow keys', async () => {
    await visit(
      record?.['address'] ?? '',
      async ({ page }) => {
        await tabTo(page, 'input[name=cite]');
        const shown = page.locator('.choices > .choice-bodies .citation:visible');
        const citations = new Set<string>();
        for (let style = 0; style < 6; style += 1) {
          expect(await shown.count()).toBe(1);
          citations.add(await shown.innerText());
          await page.keyboard.press('ArrowRight');
        }
        expect(citations.size).toBe(6);
      },
      WITHOUT,
    );
  });

  test('a hash is found by its first two digits', async () => {
    const digest = record?.['excerptDigest'] ?? '';
    await visit(
      '/search/',
      async ({ page }) => {
        await tabTo(page, 'a[href$="hash/"]');
        await followLink(page);
        await tabTo(page, `a[href^="${digest.slice(0, 2)}/"]`);
        await followLink(page);
        const row = page.locator('tr', { has: page.locator('.digest', { hasText: digest }) });
        expect(await row.locator('a').last().innerText()).toBe(record?.['title']);
      },
      WITHOUT,
    );
  });
});
