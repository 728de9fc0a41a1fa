import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { addressesByType } from '../support/page-types.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const byType = addressesByType(inject('demonstrationSite'));

let browser: Browser;
let host: FileHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([startBrowser(), serveFolder(inject('demonstrationSite'))]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** Opens a page and collects everything that it asked of other hosts and every error in its console. */
async function open(
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; foreign: string[]; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const [foreign, errors] = [[] as string[], [] as string[]];
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${host.origin}${address}`, { waitUntil: 'load' });
  return { page, foreign, errors };
}

const samples = [...byType].map(([type, addresses]) => ({ type, address: addresses[0] ?? '/' }));

/** Permalinks by id lead on to the readable page. */
const leadsOn = (address: string): boolean => /^\/[pd]\//.test(address);

test.each(samples.filter(({ address }) => leadsOn(address)))(
  'a $type leads to its readable page without script',
  async ({ address }) => {
    const { page } = await open(address, { javaScriptEnabled: false });
    await page.waitForURL(/\/platform\//);
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  },
);

describe.each(samples.filter(({ address }) => !leadsOn(address)))('$type', ({ address }) => {
  test.each(['light', 'dark'] as const)(
    'has no accessibility violation in the %s theme',
    async (colorScheme) => {
      const { page, foreign, errors } = await open(address, { colorScheme });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: {
            run(
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const result = await checker.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return result.violations.map(
          (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        );
      });
      expect(violations).toEqual([]);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test('fits into 320 px without sideways scroll', async () => {
    const { page } = await open(address, { viewport: { width: 320, height: 640 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test('reads without script', async () => {
    const { page } = await open(address, { javaScriptEnabled: false });
    expect((await page.locator('h1').allTextContents()).length).toBe(1);
    expect(((await page.locator('main').textContent()) ?? '').trim().length).toBeGreaterThan(40);
    await page.context().close();
  });
});
