import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCapture, aDescribedChange, aProvision, type DocumentFile } from '../support/builders.ts';
import { startBrowser } from '../support/browser.ts';
import { TOY } from '../support/content.ts';
import { IN_BOTH } from '../support/toy.ts';
import { buildOrThrow } from '../support/program.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

const RECORD = '/platform/lantern/privacy-policy/sharing-with-partners/';
const OTHER_RECORD = '/platform/lantern/privacy-policy/letters/';
const DOCUMENT = '/platform/lantern/privacy-policy/';
const PLATFORM = '/platform/lantern/';
const FOLDER = 'platforms/lantern/privacy-policy';

let folder: string;
let browser: Browser;
let host: FileHost;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-watchlist-'));
  const content = join(folder, 'content');
  cpSync(TOY, content, { recursive: true });
  const letters = { id: 'TA-P-000004', slug: 'letters', passages: [IN_BOTH] };
  writeDocument(content, aProvision(letters));
  build(content, 'before');
  later(content);
  build(content, 'after');
  serve('before');
  [browser, host] = await Promise.all([startBrowser(), serveFolder(join(folder, 'site'))]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

function build(content: string, name: string): void {
  buildOrThrow([
    '--content',
    content,
    '--out',
    join(folder, name),
    '--cache',
    join(folder, 'cache'),
  ]);
}

/** Puts one of the two builds under the address of the archive. */
function serve(name: 'before' | 'after'): void {
  symlinkSync(join(folder, name), join(folder, 'next'));
  renameSync(join(folder, 'next'), join(folder, 'site'));
}

/** What happens between the builds: a capture, a change that was only described, a withdrawal. */
function later(content: string): void {
  writeDocument(content, [...aCapture({ at: '2026-06-01T09:00:00Z' }), ...aDescribedChange()]);
  rmSync(join(content, FOLDER, 'provisions/letters.json'));
  const file = join(content, 'addresses.json');
  const addresses = JSON.parse(readFileSync(file, 'utf8')) as { tombstones: object[] };
  addresses.tombstones.push({
    id: 'TA-P-000004',
    title: 'Sharing of reading lists',
    withdrawnAt: '2026-06-02T10:00:00Z',
    reason: 'Wrong source',
    decidedBy: 'Toy Archive',
  });
  writeFileSync(file, JSON.stringify(addresses));
}

function writeDocument(content: string, files: readonly DocumentFile[]): void {
  for (const [path, text] of files) {
    const file = join(content, FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

async function withReader(
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    await use(await context.newPage(), context);
  } finally {
    await context.close();
    serve('before');
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${host.origin}${address}`, { waitUntil: 'load' });
}

async function add(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.getByRole('button', { name: 'Add to watchlist' }).click();
  await page.getByRole('button', { name: 'Remove from watchlist' }).waitFor();
}

/** Opens the list and waits until it is compared. */
async function openList(page: Page, entries: number): Promise<void> {
  await open(page, '/watchlist/');
  await page.waitForFunction(
    (count) => document.querySelectorAll('.watched').length === count,
    entries,
  );
}

/** The words of an entry, without those of its buttons. */
const told = (page: Page, title: string): Promise<string | null> =>
  page.locator('.watched', { hasText: title }).locator('> div').textContent();

describe('the watchlist', () => {
  test('takes records, documents and platforms, and says what the next build brought', async () => {
    await withReader(async (page) => {
      for (const address of [RECORD, OTHER_RECORD, DOCUMENT, PLATFORM]) await add(page, address);
      await openList(page, 4);
      expect(await page.locator('#watch-summary').textContent()).toMatch(
        /^4 entries, nothing new\./,
      );

      serve('after');
      await openList(page, 4);
      expect(await page.locator('#watch-summary').textContent()).toMatch(
        /^4 entries, 4 with something new\. Compared with the archive as of/,
      );
      expect(await told(page, 'TA-P-000004')).toContain('Withdrawn on 2 June 2026: Wrong source.');
      expect(await told(page, 'TA-D-00001')).toContain('1 more recorded change, on 2 April 2026.');
      expect(await told(page, 'TA-D-00001')).toContain(
        '1 more capture, the latest of 1 June 2026.',
      );
      expect(await told(page, 'TA-D-00001')).toContain('2 provision records, were 3.');
      expect(await told(page, 'TA-P-000001')).toContain('1 more recorded change');

      await page.getByRole('button', { name: /^Mark as seen Lantern Privacy Policy/ }).click();
      await page.waitForFunction(() => document.querySelectorAll('.watched-news').length === 3);
      await page.getByRole('button', { name: 'Mark all as seen' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.watched-news').length === 0);
      expect(await told(page, 'TA-P-000004')).toMatch(
        /Withdrawn\. Nothing new since \d+ \w+ \d{4}\./,
      );
    });
  });

  test('gives up an entry where it was added, and on the list, keeping the focus on the page', async () => {
    await withReader(async (page) => {
      await add(page, RECORD);
      await page.getByRole('button', { name: 'Remove from watchlist' }).click();
      await page.getByRole('button', { name: 'Add to watchlist' }).waitFor();
      await add(page, PLATFORM);
      await openList(page, 1);
      await page.getByRole('button', { name: /^Remove/ }).click();
      await page.waitForSelector('#watch-empty:not([hidden])');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('watch-summary');
    });
  });

  test('follows what another tab does', async () => {
    await withReader(async (page, context) => {
      await open(page, '/watchlist/');
      await page.waitForSelector('#watch-empty:not([hidden])');
      const other = await context.newPage();
      await add(other, RECORD);
      await page.waitForSelector('.watched');
    });
  });

  test('asks for nothing but the lists of its entries', async () => {
    await withReader(async (page) => {
      await add(page, RECORD);
      await add(page, PLATFORM);
      const from = host.requests.length;
      await openList(page, 2);
      const lists = host.requests.slice(from).filter((path) => path.endsWith('.json'));
      expect(lists.sort()).toEqual(['/watchlist/TA-P-0000xx.json', '/watchlist/platforms-l.json']);
    });
  });

  test('says of a list that cannot be read that nothing was compared', async () => {
    await withReader(async (page) => {
      await add(page, RECORD);
      await page.route('**/watchlist/*.json', (route) => route.abort());
      await openList(page, 1);
      expect(await told(page, 'TA-P-000001')).toContain('Could not be compared');
      expect(await page.locator('#watch-summary').textContent()).toContain('could not be compared');
    });
  });
});

/** A file that a reader chooses. */
const file = (text: string, name = 'list.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

describe('a watchlist as a file', () => {
  test('is taken out of one browser and into another', async () => {
    let exported = '';
    await withReader(async (page) => {
      for (const address of [RECORD, PLATFORM]) await add(page, address);
      await openList(page, 2);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export as file' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^watchlist-\d{4}-\d{2}-\d{2}\.json$/);
      exported = readFileSync(await download.path(), 'utf8');
    });
    await withReader(async (page) => {
      await add(page, RECORD);
      await openList(page, 1);
      await page.setInputFiles('#watch-file', file(exported));
      await page.waitForFunction(() => document.querySelectorAll('.watched').length === 2);
      expect(await page.locator('#watch-import-report').textContent()).toBe(
        '1 entry added from list.json, 1 were on the list already.',
      );
    });
  });

  test('is text, whatever it holds: nothing in it becomes markup or an address', async () => {
    await withReader(async (page) => {
      const entry = {
        kind: 'provision',
        key: 'TA-P-000777',
        title: '<img src=x onerror="window.ran=1"><script>window.ran=1</script>',
        path: 'javascript:window.ran=1',
        addedOn: '2026-05-01',
        seenOn: '2026-05-01',
        seen: { isWithdrawn: false, captures: 1, changes: 0 },
      };
      await open(page, '/watchlist/');
      const list = {
        format: 'muniment-watchlist-1',
        archive: 'https://toy.example/',
        entries: [entry],
      };
      await page.setInputFiles('#watch-file', file(JSON.stringify(list), '<b>list</b>.json'));
      await page.waitForSelector('.watched');
      expect(await page.locator('.watched h2').textContent()).toBe(entry.title);
      expect(await page.locator('.watched a').getAttribute('href')).toBe('../p/TA-P-000777/');
      expect(await page.locator('#watchlist img, #watchlist script, #watchlist b').count()).toBe(0);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await told(page, 'TA-P-000777')).toContain(
        'No provision record of this name is published here.',
      );
      expect(await page.locator('#watch-import-report').textContent()).toContain(
        '<b>list</b>.json',
      );
    });
  });

  test.each([
    ['no JSON', '{"format"', 'This is no JSON.'],
    ['another file', '{"format": "bibliography"}', 'This is no watchlist'],
    [
      'a list of another archive',
      '{"format": "muniment-watchlist-1", "archive": "https://<i>b</i>.example/", "entries": []}',
      'another archive: "https://<i>b</i>.example/"',
    ],
    [
      'a wrong entry',
      '{"format": "muniment-watchlist-1", "archive": "https://toy.example/", "entries": [{"kind": "provision", "key": "../../evil", "title": "x"}]}',
      'Entry 1: "key" is "../../evil"',
    ],
    ['far too much', `"${'x'.repeat(2_100_000)}"`, 'no watchlist is that large'],
  ])('that is %s changes nothing, and the reader is told why', async (_, text, reason) => {
    await withReader(async (page) => {
      await add(page, RECORD);
      await openList(page, 1);
      await page.setInputFiles('#watch-file', file(text));
      await page.waitForSelector('#watch-import-report li');
      const report = await page.locator('#watch-import-report').textContent();
      expect(report).toContain('Nothing was added from list.json.');
      expect(report).toContain(reason);
      expect(await page.locator('#watch-import-report i').count()).toBe(0);
      expect(await page.locator('.watched').count()).toBe(1);
    });
  });
});

describe('a browser', () => {
  test('that stores nothing for the site is said to', async () => {
    await withReader(async (page) => {
      // In a sandbox without an origin the browser refuses every access to its storage.
      await page.route(`${host.origin}/**`, async (route) => {
        const response = await route.fetch();
        const headers: Record<string, string> = response.headers();
        headers['access-control-allow-origin'] = '*';
        if (/html/.test(headers['content-type'] ?? ''))
          headers['content-security-policy'] = 'sandbox allow-scripts';
        await route.fulfill({ response, headers });
      });
      await open(page, RECORD);
      await page.getByRole('button', { name: 'Add to watchlist' }).click();
      expect(await page.locator('.watch-room').textContent()).toContain(
        'Not kept: this browser stores nothing for this site.',
      );
      await open(page, '/watchlist/');
      await page.waitForSelector('#watch-denied:not([hidden])');
      expect(await page.locator('#watch-import').isVisible()).toBe(false);
    });
  });

  test('whose list cannot be read keeps it until the reader discards it', async () => {
    await withReader(async (page) => {
      await open(page, '/watchlist/');
      await page.evaluate(() => {
        localStorage.setItem('muniment:watchlist:https://toy.example/', '<b>broken');
      });
      await open(page, '/watchlist/');
      await page.waitForSelector('#watch-unreadable:not([hidden])');
      expect(await page.locator('#watch-problems').textContent()).toBe('This is no JSON.');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export as file' }).click(),
      ]);
      expect(readFileSync(await download.path(), 'utf8')).toBe('<b>broken');
      await page.getByRole('button', { name: 'Discard the list' }).click();
      await page.waitForSelector('#watch-empty:not([hidden])');
    });
  });

  test('without script is told how to follow without a list', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await open(page, '/watchlist/');
    expect(await page.locator('#watchlist').isVisible()).toBe(false);
    expect(await page.locator('main').textContent()).toContain('Following without a list');
    await open(page, RECORD);
    expect(await page.locator('.watch-room').isVisible()).toBe(false);
    await context.close();
  });
});
