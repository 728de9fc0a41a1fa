import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { addressesByType } from '../support/page-types.ts';
import { buildOrThrow } from '../support/program.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

const site = inject('demonstrationSite');
const top = mkdtempSync(join(tmpdir(), 'muniment-portable-'));
const folder = join(top, 'Kopie für Büro', 'archive');

let browser: Browser;
let host: FileHost;
/** From the folder, with the network off. */
let offline: BrowserContext;
let foreign: string[];
let errors: string[];

beforeAll(async () => {
  mkdirSync(dirname(folder));
  buildOrThrow(['--portable', '--out', folder]);
  [browser, host] = await Promise.all([startBrowser(), serveFolder(site)]);
  offline = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await offline.setOffline(true);
  offline.on('request', (request) => {
    if (!request.url().startsWith(`${pathToFileURL(folder).href}/`)) foreign.push(request.url());
  });
  offline.on('requestfailed', (request) => {
    // What a page still loads when a reader leaves it is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(request.url());
  });
  offline.on('weberror', (error) => errors.push(error.error().message));
  offline.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
});
beforeEach(() => {
  [foreign, errors] = [[], []];
});
afterEach(async () => {
  await Promise.all(offline.pages().map((page) => page.close()));
  expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
});
afterAll(async () => {
  await browser.close();
  await host.close();
  rmSync(top, { recursive: true, force: true });
});

async function open(path: string): Promise<Page> {
  const page = await offline.newPage();
  await page.goto(pathToFileURL(folder).href + path);
  return page;
}

/** Records of one kind as the data files give them. */
function records(name: string): readonly Record<string, unknown>[] {
  return readFileSync(join(folder, 'data', `${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const titleOf = async (page: Page): Promise<string> =>
  (await page.locator('h1').first().textContent()) ?? '';

describe('verifying', () => {
  test('hashes a file and finds it among the recorded hashes', async () => {
    const page = await open('/verify/index.html');
    const [name = ''] = readdirSync(join(folder, 'blob/sha256')).toSorted();
    await page.setInputFiles('#file-to-check', join(folder, 'blob/sha256', name));
    const found = page.locator('#file-answer .look-up-band.found a');
    await found.first().click();
    await page.waitForURL(
      (url) => url.href.endsWith('index.html') && !url.href.includes('/verify/'),
    );
    expect(await titleOf(page)).not.toBe('');
  });
});

describe('reading', () => {
  test('goes by links from the start to a platform, a record, its capture and a change', async () => {
    const page = await open('/index.html');
    await page.click('nav[aria-label=Site] a >> text=Platforms');
    await page.click('main a >> text=Threads');
    await page.click('main a[href*="privacy-policy"] >> nth=0');
    await page.goto(`${pathToFileURL(folder).href}/p/CA-P-010857/index.html`);
    await page.waitForURL(/cross-product-data-use-for-advertising\/index\.html$/);
    const record = await titleOf(page);
    await page.click('main a[href*="captures/"] >> nth=0');
    expect(page.url()).toMatch(/\/captures\/.*index\.html/);
    await page.goBack();
    expect(await titleOf(page)).toBe(record);
    await page.click('nav[aria-label=Site] a >> text=Changes');
    await page.click('main a[href*="/c/"] >> nth=0');
    expect(page.url()).toMatch(/\/c\/CA-C-\d+\/index\.html$/);
  });

  test('compares two captures of a document', async () => {
    const list = '/platform/lanternfold/privacy-policy/captures/';
    const page = await open(`${list}20250618T074122Z/index.html`);
    const form = page.getByRole('form', { name: 'Compare captures' });
    await form.getByRole('combobox').selectOption({ label: '24 June 2026' });
    await form.getByRole('button').click();
    await page.waitForURL(/captures\/index\.html\?/);
    expect(await page.locator('.compare-answer').innerText()).toContain('3 changes');
    await page.getByRole('link', { name: 'Show all captures' }).click();
    await expect.poll(() => page.locator('tr[data-capture]:visible').count()).toBe(5);
    await page.goto(`${pathToFileURL(folder).href}${list}20250618T074122Z/index.html`);
    await form.getByRole('combobox').selectOption({ label: '5 November 2025' });
    await form.getByRole('button').click();
    await page.waitForURL(/\/c\/CA-C-\d+\/index\.html$/);
  });

  test.each([...addressesByType(site)].map(([type, [address = '']]) => ({ type, address })))(
    'opens: $type',
    async ({ type, address }) => {
      if (type === 'not found') return;
      const page = await open(`${address}index.html`);
      await page.waitForLoadState('networkidle');
      expect(await titleOf(page)).not.toBe('');
      const fonts = await page.evaluate(async () => {
        const faces = [...(await document.fonts.ready)];
        const failed = faces.filter(({ status }) => status === 'error');
        // Stand-ins are faces of the reader's system, which need not have them.
        return failed.map(({ family }) => family).filter((family) => !/ on /.test(family));
      });
      expect(fonts).toEqual([]);
    },
  );

  test('has the fonts of the site', async () => {
    const page = await open('/index.html');
    const loaded = await page.evaluate(async () => {
      const faces = [...(await document.fonts.ready)];
      return faces.filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(loaded.join()).toMatch(/Source Serif 4/);
    expect(loaded.join()).toMatch(/Source Sans 3/);
  });

  test('shows a citation in another style', async () => {
    const page = await open(
      '/platform/threads/threads-privacy-policy/cross-product-data-use-for-advertising/index.html',
    );
    const shown = page.locator('.cite .citation:visible').first();
    const first = await shown.textContent();
    await page.locator('.cite .segments label').nth(1).click();
    expect(await shown.textContent()).not.toBe(first);
    // What is cited is the published address, wherever the copy lies.
    expect(await page.locator('.cite .permalink').first().textContent()).toContain(
      'https://archive.example/p/CA-P-010857/r1/',
    );
  });
});

/** What a search page shows: how much was found, and every hit on the page. */
async function resultsOf(page: Page): Promise<readonly (string | null)[]> {
  await page.waitForSelector('#result-area:not([hidden])');
  const texts = await page.locator('#summary, .result').allTextContents();
  const counts = await page.locator('#facets').textContent();
  return [...texts, counts];
}

describe('searching', () => {
  test.each([
    'q=advertising',
    'q=%22content+to+fewer+people%22',
    'q=arbitration&severity=high',
    'q=show*+%22fewer+people%22',
    'q=advertising+-children',
    'part=clause&part=analysis&order=newest',
    'part=clause&page=2',
    `q=${encodeURIComponent('利用規約')}`,
    'q=zzzzunheardof',
  ])('gives for %s what the host gives', async (query) => {
    const served = await browser.newPage();
    await served.goto(`${host.origin}/search/?${query}`);
    const wanted = await resultsOf(served);
    await served.close();
    expect(wanted[0]).toMatch(query.includes('unheard') ? /^0 / : /^[1-9]\d* /);
    const page = await open(`/search/index.html?${query}`);
    expect(await resultsOf(page)).toEqual(wanted);
    expect(await page.locator('#failure').isVisible()).toBe(false);
  });

  test('works where the folder is served after all', async () => {
    const again = await serveFolder(folder);
    const page = await browser.newPage();
    await page.goto(`${again.origin}/search/index.html?q=advertising`);
    expect((await resultsOf(page))[0]).toMatch(/^[1-9]\d* /);
    await page.close();
    await again.close();
  });

  test('begins in the head of any page, keeps filters in the address, and leads to results', async () => {
    const page = await open('/method/index.html');
    await page.fill('#site-search-words', 'advertising');
    await page.press('#site-search-words', 'Enter');
    await page.waitForSelector('.result');
    expect(new URL(page.url()).search).toBe('?q=advertising');
    await page.locator('label', { has: page.locator('input[value=clause]') }).click();
    await page.waitForURL(/part=clause/);
    await page.goBack();
    await page.waitForURL((url) => url.search === '?q=advertising');
    await page.locator('.result a').first().click();
    await page.waitForURL(/\/platform\/.*index\.html/);
    expect(await titleOf(page)).not.toBe('');
  });
});

describe('looking up', () => {
  test('an id leads to its record', async () => {
    const page = await open('/search/index.html?q=ca-p-010857');
    await page.waitForURL(/cross-product-data-use-for-advertising\/index\.html$/);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('the hash of a quotation leads to its record, and one that is not recorded is said to be unknown', async () => {
    const provision = records('provisions').find(({ evidence }) => evidence === 'verified');
    const page = await open(`/search/index.html?q=${String(provision?.['excerptDigest'])}`);
    await page.waitForURL((url) =>
      url.pathname.endsWith(`${String(provision?.['address'])}index.html`),
    );
    const other = await open(`/search/index.html?look=${'0123456789abcdef'.repeat(4)}`);
    await other.waitForSelector('.look-up-band');
    expect(await other.locator('.look-up-band').textContent()).toContain('No file with this hash');
  });

  test('a source address leads to its document', async () => {
    const document = records('documents').find(({ sourceUrl }) => sourceUrl !== undefined);
    const page = await open(
      `/search/index.html?look=${encodeURIComponent(String(document?.['sourceUrl']))}`,
    );
    await page.waitForSelector('.look-up-band.found');
    expect(await page.locator('.look-up-band').textContent()).toContain(String(document?.['id']));
    await page.click('.look-up-band a');
    await page.waitForURL(/\/platform\/.*index\.html$/);
  });
});
