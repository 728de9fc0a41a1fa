import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startBrowser } from './browser.ts';
import { serveFolder, type FileHost } from './serve.ts';

/** Opens a page of the demonstration archive in a context of its own, its fonts loaded. */
export type OpenedPage = (address: string, options?: BrowserContextOptions) => Promise<Page>;

/**
 * Serves the demonstration archive to a browser for the tests of a file.
 *
 * @param prepare - done to each page before it is opened
 * @returns what opens a page; the caller closes its context
 */
export function demonstrationInBrowser({
  prepare,
}: { readonly prepare?: (page: Page) => Promise<void> } = {}): OpenedPage {
  let browser: Browser;
  let host: FileHost;
  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), serveFolder(inject('demonstrationSite'))]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  return async (address, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(`${host.origin}${address}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
}
