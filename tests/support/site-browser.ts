import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from './browser.ts';
import { withOpenPage, type OpenedPage } from './open-page.ts';
import { serveFolder, type FileHost } from './serve.ts';

export type { OpenedPage };

type Visit = <T>(
  address: string,
  use: (opened: OpenedPage) => Promise<T>,
  options?: BrowserContextOptions,
) => Promise<T>;

/** Serves a built site for all tests of a file. @returns a function that opens one of its pages and closes it again */
export function siteBrowser(site: string): Visit {
  let browser: Browser | undefined;
  let host: FileHost | undefined;
  beforeAll(async () => {
    [browser, host] = await Promise.all([startBrowser(), serveFolder(site)]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  return (address, use, options) => {
    if (browser === undefined || host === undefined) throw new Error('pages open inside of tests');
    return withOpenPage(browser, `${host.origin}${address}`, use, options);
  };
}
