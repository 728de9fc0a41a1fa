import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { directiveFor } from '../../src/domain/directive-for.ts';
import { withTextDirective } from '../../src/domain/text-directive.ts';
import { startBrowser } from '../support/browser.ts';
import { siteBrowser } from '../support/site-browser.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);
const RECORD = '/platform/lanternfold/privacy-policy/ads-on-other-products/';
const CAPTURE = '/platform/lanternfold/privacy-policy/captures/20251105T080310Z/';

/** What the address leads to: its words, and whether it is drawn around and on the screen. */
const target = (page: Page): Promise<{ words: string; outline: string; isInView: boolean }> =>
  page.evaluate(() => {
    const found = document.querySelector(':target');
    const box = found?.getBoundingClientRect();
    return {
      words: found?.textContent ?? '',
      outline: found === null ? '' : getComputedStyle(found).outlineStyle,
      isInView: box !== undefined && box.top >= 0 && box.top < window.innerHeight,
    };
  });

const withoutScript = { javaScriptEnabled: false, viewport: { width: 1280, height: 500 } };

describe('without script', () => {
  test('every passage of a record leads to its place in the capture, and marks it there', async () => {
    await visit(
      RECORD,
      async ({ page }) => {
        const links = page.locator('.passage-place');
        expect(await links.count()).toBe(3);
        await links.nth(1).click();
        const { words, outline, isInView } = await target(page);
        expect(words).toMatch(/^We also use it to choose advertisements on Pocketpad/);
        expect(outline).toBe('solid');
        expect(isInView).toBe(true);
      },
      withoutScript,
    );
  });

  test('every paragraph leads to itself and is marked', async () => {
    await visit(
      `${CAPTURE}#p42`,
      async ({ page }) => {
        const { words, outline, isInView } = await target(page);
        expect(words).toMatch(/^42Advertisers learn/);
        expect(outline).toBe('solid');
        expect(isInView).toBe(true);
        await page.locator('a.n[href="#p60"]').click();
        expect((await target(page)).isInView).toBe(true);
        expect(new URL(page.url()).hash).toBe('#p60');
      },
      withoutScript,
    );
  });
});

interface Row {
  readonly address: string;
  readonly [field: string]: unknown;
}

interface QuotedRow extends Row {
  readonly document: string;
  readonly capture: string;
  readonly passages: readonly { readonly exact: string }[];
}

/** Records of one kind as the data files give them. */
const rows = <One extends Row>(name: string): readonly One[] =>
  readFileSync(join(site, 'data', `${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as One);

/** What every verified provision quotes from an HTML page, with the text that it was found in. */
const quoted = rows<QuotedRow>('provisions').flatMap((row) => {
  const capture = rows('captures').find(
    ({ document, key }) => document === row.document && key === row.capture,
  );
  const isPage = JSON.stringify(capture?.['snapshot']).includes('text/html');
  if (capture === undefined || row['evidence'] !== 'verified' || !isPage) return [];
  const text = readFileSync(join(site, capture.address, 'version.txt'), 'utf8');
  const digest = /"held":{"digest":"([0-9a-f]{64})"/.exec(JSON.stringify(capture))?.[1] ?? '';
  const snapshot = readFileSync(join(site, 'blob/sha256', `${digest}.bin`));
  return [{ address: row.address, passages: row.passages, text, snapshot }];
});

/** Directives of the addresses in an archived copy that a page of a record leads to, in order. */
function directivesOf(address: string): readonly string[] {
  const html = readFileSync(join(site, address, 'index.html'), 'utf8').replaceAll('&amp;', '&');
  return [...html.matchAll(/href="https:[^"]*(#:~:text=[^"]*)"/g)].map(([, hash = '']) => hash);
}

describe('an address with words, as an implementation of the specification reads it', () => {
  // The bundled browser does not act on such addresses, so that of Google for browsers without them does.
  const polyfill = readFileSync(
    join(
      import.meta.dirname,
      '../../node_modules/text-fragments-polyfill/src/text-fragment-utils.js',
    ),
    'utf8',
  ).replace(/^export /gm, '');
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  /** @returns what would be marked in the stored snapshot itself: several places when the directive does not decide */
  async function marked(snapshot: Buffer, hash: string): Promise<readonly string[]> {
    const context = await browser.newContext();
    try {
      await context.route('**/*', (route) =>
        route.request().url() === 'https://copy.example/'
          ? route.fulfill({ body: snapshot, contentType: 'text/html; charset=utf-8' })
          : route.abort(),
      );
      const page = await context.newPage();
      await page.goto('https://copy.example/');
      await page.addScriptTag({
        content: `${polyfill}
          globalThis.markedBy = (hash) =>
            parseFragmentDirectives(getFragmentDirectives(hash)).text
              .flatMap((directive) => processTextFragmentDirective(directive))
              .map((range) => range.toString());`,
      });
      return await page.evaluate((text) => {
        const { markedBy } = globalThis as unknown as {
          markedBy: (hash: string) => readonly string[];
        };
        return markedBy(text);
      }, hash);
    } finally {
      await context.close();
    }
  }

  // A range over table cells has nothing between them.
  const letters = (text: string): string => text.replace(/\s+/g, '');

  test('leads from a record to each of its passages', async () => {
    const { passages, snapshot } = quoted.find(({ address }) => address === RECORD) ?? {
      passages: [],
      snapshot: Buffer.from(''),
    };
    const hashes = directivesOf(RECORD);
    expect(hashes.length).toBe(3);
    for (const [index, { exact }] of passages.entries()) {
      const found = await marked(snapshot, hashes[index] ?? '');
      expect(found.map(letters)).toEqual([letters(exact)]);
    }
  });

  test('finds every passage of the archive in its snapshot, once, and whole', async () => {
    expect(quoted.length).toBeGreaterThan(20);
    for (const { passages, snapshot, text, address } of quoted) {
      for (const { exact } of passages) {
        const start = text.indexOf(exact);
        const directive = directiveFor(text, { start, end: start + exact.length });
        // Of several places that a later end gives, a browser takes the first.
        const isRange = directive.end !== undefined;
        const found = await marked(snapshot, withTextDirective('', directive));
        expect(found.slice(0, isRange ? 1 : undefined).map(letters), address).toEqual([
          letters(exact),
        ]);
      }
    }
  });

  test('finds no other words', async () => {
    const { snapshot } = quoted[0] ?? { snapshot: Buffer.from('') };
    expect(await marked(snapshot, '#:~:text=We%20sell%20everything')).toEqual([]);
  });
});
