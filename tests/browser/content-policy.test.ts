import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { addressesByType } from '../support/page-types.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

const byType = addressesByType(inject('demonstrationSite'));
const samples = [...byType].map(([type, addresses]) => ({ type, address: addresses[0] ?? '/' }));

let browser: Browser;
let host: FileHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([startBrowser(), serveFolder(inject('demonstrationSite'))]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

interface Watched {
  readonly page: Page;
  /** Every request to another host than the archive's own, refused or not. */
  readonly foreign: readonly string[];
  /** Directives that something on the page would have broken. */
  readonly violations: () => Promise<readonly string[]>;
}

/** Opens a page with a watch on its policy, on what it asks of whom, and with more text at its end. */
async function watch(
  address: string,
  { added = '' }: { readonly added?: string } = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${host.origin}/`)) foreign.push(request.url());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  if (added !== '') {
    await page.route(`${host.origin}${address}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace('</main>', `${added}</main>`) });
    });
  }
  await page.goto(`${host.origin}${address}`, {
    waitUntil: added === '' ? 'networkidle' : 'load',
  });
  return {
    page,
    foreign,
    violations: () => page.evaluate(() => (window as unknown as { seen: string[] }).seen),
  };
}

test.each(samples)('a $type keeps to its own policy and its own host', async ({ address }) => {
  const { page, foreign, violations } = await watch(address);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
  expect(await violations()).toEqual([]);
  expect(foreign).toEqual([]);
  await page.context().close();
});

test('searching keeps to the policy of the search page', async () => {
  const { page, foreign, violations } = await watch('/search/?q=advertising');
  await page.waitForSelector('.result');
  expect(await violations()).toEqual([]);
  expect(foreign).toEqual([]);
  await page.context().close();
});

/** Markup that asks another host for something says ELSEWHERE where that host's address goes. */
describe.each(samples.filter(({ type }) => ['provision', 'capture', '/search/'].includes(type)))(
  'a $type into which markup was smuggled',
  ({ address }) => {
    test.each([
      ['an inline script', '<script>window.ran = true</script>', 'script-src-elem'],
      ['a handler', '<img src="/missing.png" onerror="window.ran = true">', 'script-src-attr'],
      ['a script of another host', '<script src="ELSEWHERE/x.js"></script>', 'script-src-elem'],
      ['a written script', '<script src="data:,window.ran=true"></script>', 'script-src-elem'],
      ['a frame', '<iframe src="ELSEWHERE/"></iframe>', 'frame-src'],
      ['a base', '<base href="ELSEWHERE/">', 'base-uri'],
      ['a form', '<form id="out" action="ELSEWHERE/"></form>', 'form-action'],
      ['an image', '<img src="ELSEWHERE/seen.png">', 'img-src'],
      ['a style', '<style>main { display: none }</style>', 'style-src-elem'],
    ])('lets %s do nothing', async (_, markup, directive) => {
      const elsewhere = await serveFolder(inject('demonstrationSite'));
      const added = markup.replace('ELSEWHERE', elsewhere.origin);
      const { page, violations } = await watch(address, { added });
      await page.evaluate(() => {
        const form = document.querySelector('#out');
        if (form instanceof HTMLFormElement) form.submit();
      });
      await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
      // Both policies report, the page's and the host's.
      const broken = new Set((await violations()).map((one) => one.replace(/:.*/s, '')));
      expect([...broken]).toEqual([directive]);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(page.url()).toBe(`${host.origin}${address}`);
      expect(elsewhere.requests).toEqual([]);
      await page.context().close();
      await elsewhere.close();
    });

    test('lets a frame of written text run no script', async () => {
      const added = '<iframe srcdoc="<p>here</p><script>parent.ran = true</script>"></iframe>';
      const { page } = await watch(address, { added });
      await page.frameLocator('iframe').locator('p').waitFor();
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      await page.context().close();
    });
  },
);

test('a page but the search page lets no script turn text into markup', async () => {
  const { page } = await watch('/method/');
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>written</p>';
      return 'written';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : 'failed';
    }
  });
  expect(refused).toBe('refused');
  await page.context().close();
});
