import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { randomQueries } from '../../scripts/bench/random-queries.ts';
import { linesOf, scan } from '../../scripts/bench/scan.ts';
import { searchRecords } from '../../src/render/search/records.ts';
import { startBrowser } from '../support/browser.ts';
import { loadContent, readContent } from '../support/content.ts';
import { PROJECT_ROOT } from '../support/program.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

const site = inject('demonstrationSite');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let host: FileHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([startBrowser(), serveFolder(site)]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function withPage(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${host.origin}${address}`);
    await use(page);
  } finally {
    await context.close();
  }
}

/** Records of one kind as the data files give them. */
function records(name: string): readonly Record<string, unknown>[] {
  return readFileSync(join(site, 'data', `${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const provision = records('provisions').find(({ evidence }) => evidence === 'verified');
const pathOf = (page: Page): string => new URL(page.url()).pathname;
const recordsFound = (page: Page): Promise<string | null> =>
  page.locator('#summary strong').first().textContent();

/** How many records the page finds for the query of an address. */
async function totalOf(query: string): Promise<number> {
  let found = -1;
  await withPage(`/search/?${query}`, async (page) => {
    await page.waitForSelector('#result-area:not([hidden])');
    found = Number.parseInt((await recordsFound(page)) ?? '', 10);
  });
  return found;
}

const totalFor = (words: string): Promise<number> => totalOf(`q=${encodeURIComponent(words)}`);

describe('the search page', () => {
  test('finds words and says where they stand', async () => {
    await withPage('/search/?q=advertising', async (page) => {
      await page.waitForSelector('.result');
      expect(await recordsFound(page)).toMatch(/^\d+ records?$/);
      expect(await page.locator('.result mark').first().textContent()).toMatch(/advert/i);
      expect(await page.locator('.result-part').first().textContent()).toMatch(/^in /);
      expect(await page.locator('#fallback').isVisible()).toBe(false);
    });
  });

  test.each([
    ['results', '/search/?q=advertising&severity=high&look=0123456789abcdef'],
    ['no result', '/search/?q=zzzzunheardof&severity=high'],
  ])('has no accessibility violation when it shows %s', async (_, address) => {
    await withPage(address, async (page) => {
      await page.waitForSelector('#result-area:not([hidden])');
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations: found } = await checker.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(violations).toEqual([]);
    });
  });

  test('keeps the filters in the address, and the back button works', async () => {
    await withPage('/search/?q=advertising', async (page) => {
      await page.waitForSelector('.result');
      const all = await recordsFound(page);
      const row = page.locator('label', { has: page.locator('input[value=clause]') });
      const count = await row.locator('.count').textContent();
      await row.click();
      await page.waitForURL(/part=/);
      await page.waitForFunction(
        (text) => !document.querySelector('#summary strong')?.textContent.includes(text ?? ''),
        all,
      );
      expect(await recordsFound(page)).toMatch(new RegExp(`^${count} record`));
      // The facet's own choice does not change what its other values would give.
      expect(await page.locator('input[name=part]').count()).toBeGreaterThan(1);
      await page.goBack();
      await page.waitForFunction(
        (text) => document.querySelector('#summary strong')?.textContent === text,
        all,
      );
      expect(await page.locator('input[name=part]:checked').count()).toBe(0);
    });
  });

  test('filters of one facet widen, filters of two facets narrow', async () => {
    const [clauses, described, both, high] = [
      await totalOf('part=clause'),
      await totalOf('part=change'),
      await totalOf('part=clause&part=change'),
      await totalOf('part=clause&severity=high'),
    ];
    expect(clauses).toBe(records('provisions').length);
    expect(both).toBe(clauses + described);
    expect(high).toBe(records('provisions').filter(({ severity }) => severity === 'high').length);
  });

  test('finds words of a script without spaces', async () => {
    await withPage(`/search/?q=${encodeURIComponent('利用規約')}`, async (page) => {
      await page.waitForSelector('.result');
      expect(await page.locator('.result mark').first().textContent()).toBe('利用規約');
    });
  });

  test('finds a phrase beside words, marks it whole, and leaves out what is excluded', async () => {
    const phrase = '"privacy policy"';
    const [with_, without] = [
      await totalFor(`${phrase} cookies`),
      await totalFor(`${phrase} -cookies`),
    ];
    expect(with_).toBeGreaterThan(0);
    expect(with_ + without).toBe(await totalFor(phrase));
    await withPage(`/search/?q=${encodeURIComponent(`${phrase} cookies`)}`, async (page) => {
      await page.waitForSelector('.result');
      const marks = await page.locator('.result mark').allTextContents();
      expect(marks.map((text) => text.toLowerCase())).toContain('privacy policy');
      expect(marks.filter((text) => !/^(privacy policy|cookies)$/i.test(text))).toEqual([]);
    });
  });

  test('sets the words of a platform in one face and ours in another', async () => {
    const faceOf = async (part: string): Promise<string> => {
      let face = '';
      await withPage(`/search/?q=data&part=${part}`, async (page) => {
        await page.waitForSelector('.result mark');
        const style = await page
          .locator('.result-excerpt', { has: page.locator('mark') })
          .first()
          .evaluate((element) => getComputedStyle(element).fontFamily);
        face = style.split(',')[0] ?? '';
      });
      return face;
    };
    expect(await faceOf('clause')).toMatch(/serif/i);
    expect(await faceOf('document')).toBe(await faceOf('clause'));
    expect(await faceOf('analysis')).toMatch(/sans/i);
  });

  test.each([
    ['-advertising', 'only says what to leave out'],
    ['— ()', 'no letter, digit or sign'],
  ])('says what the query %s lacks', async (query, said) => {
    await withPage(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      await page.waitForSelector('#unanswered:not([hidden])');
      expect(await page.locator('#unanswered').textContent()).toContain(said);
      expect(await page.locator('#result-area').isVisible()).toBe(false);
    });
  });

  test('says how it took a quotation mark that is not closed', async () => {
    await withPage(`/search/?q=${encodeURIComponent('"privacy policy')}`, async (page) => {
      await page.waitForSelector('.result');
      expect(await page.locator('#summary').textContent()).toContain('taken as one phrase');
      expect(await recordsFound(page)).toBe(
        await totalFor('"privacy policy"').then((total) => `${total} records`),
      );
    });
  });

  test('offers another query when no record has a phrase or a word', async () => {
    await withPage(`/search/?q=${encodeURIComponent('"policy privacy" cookies')}`, async (page) => {
      await page.waitForSelector('#summary .none');
      expect(await page.locator('#summary').textContent()).toContain(
        'No record has “policy privacy”.',
      );
      expect(await page.locator('#fallback a').first().isVisible()).toBe(true);
      await page.locator('#summary .none a').click();
      await page.waitForSelector('.result');
      expect(new URL(page.url()).searchParams.get('q')).toBe('policy privacy cookies');
    });
  });

  test('counts in this browser what a scan of all texts counts', async () => {
    const { loaded } = loadContent(readContent(join(PROJECT_ROOT, 'content')));
    if (loaded === undefined) throw new Error('the demonstration archive has no settings');
    const all = [...searchRecords(loaded)];
    const lines = linesOf(all);
    await withPage('/search/', async (page) => {
      for (const query of randomQueries(all, 40, 5)) {
        await page.fill('#words', query.typed);
        await page.press('#words', 'Enter');
        const expected = scan(lines, query).length;
        const text = `${expected} ${expected === 1 ? 'record' : 'records'}`;
        await page.waitForFunction(
          ([typed, count]) =>
            new URL(location.href).searchParams.get('q') === typed &&
            document.querySelector('#summary strong')?.textContent === count,
          [query.typed, text] as const,
          { timeout: 10_000 },
        );
      }
    });
  });

  test('offers to drop each filter when nothing is found', async () => {
    await withPage('/search/?q=zzzzunheardof&severity=high', async (page) => {
      await page.waitForSelector('#summary .none');
      expect(await page.locator('#summary').textContent()).toContain('Severity: High');
      await page.locator('#summary .result-count a').click();
      await page.waitForFunction(() => !location.search.includes('severity'));
    });
  });

  test.each([
    ['the engine', '**/pagefind.js'],
    ['its list of pages', '**/*.pf_meta'],
    ['a file of words', '**/*.pf_index'],
    ['the table', '**/table.packed'],
    ['the texts of results', '**/texts/*'],
  ])('says so when %s cannot be read, and keeps the way to the lists', async (_, files) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(files, (route) => route.abort());
    await page.goto(`${host.origin}/search/?q=advertising`);
    await page.waitForSelector('#failure:not([hidden])');
    expect(await page.locator('#fallback a').first().isVisible()).toBe(true);
    await page.unroute(files);
    await page.click('#words-form button');
    await page.waitForSelector('.result');
    await context.close();
  });
});

describe('on a slow line', () => {
  /** Opens a search whose table comes only when the returned function is called. */
  async function withSlowTable(
    address: string,
    use: (page: Page, release: (answer: 'file' | 'nothing') => void) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext();
    const page = await context.newPage();
    let release: (answer: 'file' | 'nothing') => void = () => undefined;
    const released = new Promise<'file' | 'nothing'>((resolve) => (release = resolve));
    await page.route('**/table.packed', async (route) =>
      (await released) === 'file' ? route.continue() : route.abort(),
    );
    try {
      await page.goto(`${host.origin}${address}`);
      await use(page, (answer) => {
        release(answer);
      });
    } finally {
      release('nothing');
      await context.close();
    }
  }

  const said = (page: Page): Promise<readonly string[]> =>
    page.locator('.search-status[role=status] > :not([hidden])').allTextContents();

  test('says that it searches, until the results are there', async () => {
    await withSlowTable('/search/?q=advertising', async (page, release) => {
      await page.waitForSelector('#searching:not([hidden])');
      expect(await said(page)).toEqual(['Searching…']);
      release('file');
      await page.waitForSelector('.result');
      await page.waitForSelector('#searching', { state: 'hidden' });
      expect(await said(page)).toEqual([]);
      expect(await page.locator('body > [role=status]').textContent()).toMatch(
        /^\d+ records? with/,
      );
    });
  });

  test('says that it searches, and then that it could not', async () => {
    await withSlowTable('/search/?q=advertising', async (page, release) => {
      await page.waitForSelector('#searching:not([hidden])');
      expect(await page.locator('#fallback a').first().isVisible()).toBe(true);
      release('nothing');
      await page.waitForSelector('#failure:not([hidden])');
      await page.waitForSelector('#searching', { state: 'hidden' });
      expect((await said(page)).join()).toContain('nothing was searched');
      expect(await page.locator('#fallback a').first().isVisible()).toBe(true);
    });
  });

  test('says nothing of it within the first half second', async () => {
    await withSlowTable('/search/', async (page) => {
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(60_000);
      await page.fill('#words', 'advertising');
      await page.click('#words-form button');
      await page.clock.runFor(450);
      expect(await said(page)).toEqual([]);
      await page.clock.runFor(100);
      expect(await said(page)).toEqual(['Searching…']);
    });
  });
});

describe('looking up', () => {
  test.each(['CA-P-010857', 'ca-p-010857'])('the id %s leads to its record', async (id) => {
    await withPage(`/search/?q=${id}`, async (page) => {
      await page.waitForURL(/cross-product-data-use/);
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

  test.each([8, 16, 64])(
    'the first %i digits of a quotation lead to its record',
    async (digits) => {
      const digest = String(provision?.['excerptDigest']);
      await withPage(`/search/?q=${digest.slice(0, digits)}`, async (page) => {
        await page.waitForURL((url) => url.pathname === provision?.['address']);
        expect(pathOf(page)).toBe(provision?.['address']);
      });
    },
  );

  test('the form shows what a hash is of', async () => {
    const digest = String(provision?.['excerptDigest']);
    await withPage('/search/', async (page) => {
      await page.fill('#look', digest.slice(0, 12));
      await page.press('#look', 'Enter');
      await page.waitForSelector('.look-up-band.found');
      expect(await page.locator('.look-up-band').textContent()).toContain(
        String(provision?.['id']),
      );
    });
  });

  test('an unknown hash is said to be unknown', async () => {
    await withPage(`/search/?look=${'0123456789abcdef'.repeat(4)}`, async (page) => {
      await page.waitForSelector('.look-up-band');
      expect(await page.locator('.look-up-band').textContent()).toContain(
        'No file with this hash is recorded here',
      );
    });
  });

  test('a source address leads to its document, however it is spelled', async () => {
    const document = records('documents').find(({ sourceUrl }) => sourceUrl !== undefined);
    const spelled = String(document?.['sourceUrl']).replace('https://', 'http://');
    await withPage(`/search/?look=${encodeURIComponent(`${spelled}#top`)}`, async (page) => {
      await page.waitForSelector('.look-up-band.found');
      expect(await page.locator('.look-up-band').textContent()).toContain(String(document?.['id']));
    });
  });
});
