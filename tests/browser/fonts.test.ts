import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAND_INS } from '../../scripts/fonts/stand-ins.ts';
import { startBrowser } from '../support/browser.ts';
import { fontsUsed } from '../support/fonts-used.ts';
import {
  captureAddress,
  provisionAddress,
  SCRIPTS,
  writeManyScripts,
} from '../support/many-scripts.ts';
import { buildOrThrow } from '../support/program.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

let folder: string;
let browser: Browser;
let host: FileHost;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-scripts-'));
  const [content, out, cache] = [
    join(folder, 'content'),
    join(folder, 'site'),
    join(folder, 'cache'),
  ];
  writeManyScripts(content);
  buildOrThrow(['--content', content, '--out', out, '--cache', cache]);
  [browser, host] = await Promise.all([startBrowser(), serveFolder(out)]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function withPage(address: string, use: (page: Page, files: string[]) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const files: string[] = [];
    page.on('request', (request) => {
      const name = /([^/]+)\.[^./]+\.woff2$/.exec(request.url())?.[1];
      if (name !== undefined) files.push(name);
    });
    await page.goto(`${host.origin}${address}`, { waitUntil: 'networkidle' });
    await use(page, files);
  } finally {
    await context.close();
  }
}

/** Subsets of a face among the files that a page asked for, `latin` left out: every page has Latin words. */
const subsetsOf = (files: readonly string[], face: RegExp): readonly string[] =>
  files
    .flatMap((name) => face.exec(name)?.[1] ?? [])
    .filter((subset) => subset !== 'latin')
    .sort();

const SERIF = /^source-serif-4-(.+)-opsz-normal$/;

describe.each(SCRIPTS)('a page in $name', (sample) => {
  test.each([
    ['capture', captureAddress(sample), '.document-text'],
    ['provision', provisionAddress(sample), 'blockquote'],
  ])('of a %s fetches the fonts that its words need, once', async (_, address, place) => {
    await withPage(address, async (page, files) => {
      expect(subsetsOf(files, SERIF)).toEqual(sample.subsets);
      expect(files).toEqual([...new Set(files)]);
      const text = page.locator(`${place}[lang="${sample.language}"]`).first();
      expect(await text.getAttribute('dir')).toBe(sample.direction);
      expect(await text.textContent()).toContain(sample.text.slice(0, 20));
    });
  });

  test('is set in the serif, or else asks for the fonts of its language', async () => {
    await withPage(captureAddress(sample), async (page) => {
      // From the cache: on a busy machine the first view may have been painted before the font came.
      await page.reload({ waitUntil: 'networkidle' });
      const selector = `.document-text[lang="${sample.language}"] p`;
      const isOurs = sample.subsets.length > 0 || sample.name === 'french';
      const [most] = [...(await fontsUsed(page, selector))].sort((a, b) => b.glyphs - a.glyphs);
      if (isOurs) expect(most).toMatchObject({ family: 'Source Serif 4', isOwn: true });
      const asked = await page
        .locator(selector)
        .evaluate((text) => getComputedStyle(text).fontFamily);
      const site = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
      expect(asked).toMatch(/^"Source Serif 4", .*, serif$/);
      expect(site).toMatch(/^"Source Sans 3", .*, sans-serif$/);
      expect(/Naskh|Hebrew|CJK|Thai|Devanagari/.test(asked)).toBe(!isOurs);
    });
  });
});

test('preloads the serif of text and site, of the other faces what the site needs', async () => {
  await withPage('/platform/scripts/russian/', async (page) => {
    const addresses = await page
      .locator('link[rel=preload]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.map((address) => address.replace(/^.*\/|\.[^./]+\.woff2$/g, ''))).toEqual([
      'source-serif-4-latin-opsz-normal',
      'source-serif-4-cyrillic-opsz-normal',
      'source-sans-3-latin-wght-normal',
      'source-serif-4-latin-wght-italic',
    ]);
  });
});

describe('a stand-in', () => {
  const SAMPLE =
    'We keep what a page said and when it was read. A quotation is looked for, letter by letter, in the stored file that it comes from; where it is not found, the record says so. Nothing is added, and no gap is hidden. Dates are given in UTC, figures with what they count: 31 of 35 quotations were found in 2026.';
  const OWN: Readonly<Record<string, string>> = {
    Serif: 'Source Serif 4',
    Sans: 'Source Sans 3',
    Mono: 'IBM Plex Mono',
  };

  test.each(STAND_INS)(
    '$family, $style $weight, takes the room of the face it stands for',
    async (standIn) => {
      await withPage('/method/', async (page) => {
        const [lightest = '400'] = standIn.weight.split(' ');
        const measured = await page.evaluate(
          async ({ sample, families, style, weight }) => {
            const widths = [];
            for (const family of families) {
              const font = `${style} ${weight} 19px '${family}'`;
              // Rejected or empty where the machine has none of the fonts that could stand in.
              const faces = await document.fonts.load(font, sample).catch(() => []);
              if (faces.length === 0) return undefined;
              const line = document.createElement('span');
              Object.assign(line.style, { font, whiteSpace: 'nowrap', position: 'absolute' });
              line.textContent = sample;
              document.body.append(line);
              widths.push(line.getBoundingClientRect().width);
            }
            return widths;
          },
          {
            sample: SAMPLE,
            families: [OWN[standIn.family.split(' ')[0] ?? ''] ?? '', standIn.family],
            style: standIn.style,
            weight: lightest === '600' ? '600' : '400',
          },
        );
        if (measured === undefined) {
          console.log(`not measured: no font here that ${standIn.family} stands on`);
          return;
        }
        const [own = 0, other = 0] = measured;
        expect(other / own).toBeGreaterThan(0.985);
        expect(other / own).toBeLessThan(1.015);
      });
    },
  );
});
