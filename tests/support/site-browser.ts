import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from './browser.ts';
import { serveFolder, type FileHost } from './serve.ts';

/** A page of a served site, alone in a browser of its own, so that nothing is remembered from elsewhere. */
export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
}

type Visit = (
  address: string,
  use: (opened: OpenedPage) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** Serves a built site for all tests of a file. @returns a function that opens one of its pages and closes it again */
export function siteBrowser(site: string): Visit {
  let browser: Browser;
  let host: FileHost;
  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), serveFolder(site)]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  return async (address, use, options) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    try {
      const page = await context.newPage();
      await page.goto(`${host.origin}${address}`);
      await use({ page, context, origin: host.origin });
    } finally {
      await context.close();
    }
  };
}
