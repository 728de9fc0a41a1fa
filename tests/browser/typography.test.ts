import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { samplePages } from '../support/page-types.ts';
import { demonstrationInBrowser } from '../support/site-in-browser.ts';

const open = demonstrationInBrowser();
const samples = samplePages(inject('demonstrationSite'));
const RECORD = '/platform/bramblecart/terms-of-use/binding-arbitration/';
const CAPTURE = '/platform/lanternfold/privacy-policy/';
const CHANGE = '/c/CA-C-000121/';

interface Role {
  readonly role: string;
  readonly address: string;
  readonly selector: string;
  readonly wide: string;
  readonly narrow?: string;
}

/** Roles of type: where each is seen, and `weight size/line face` on a wide and, where it differs, on a narrow screen. */
const ROLES = [
  {
    role: 'home title',
    address: '/',
    selector: 'h1',
    wide: '520 46/52 Source Serif 4',
    narrow: '520 34/40 Source Serif 4',
  },
  {
    role: 'title',
    address: RECORD,
    selector: 'h1',
    wide: '520 40/45 Source Serif 4',
    narrow: '520 31/36 Source Serif 4',
  },
  {
    role: 'section',
    address: RECORD,
    selector: '#history',
    wide: '560 24/30 Source Serif 4',
    narrow: '560 22/28 Source Serif 4',
  },
  {
    role: 'panel heading',
    address: RECORD,
    selector: '#evidence',
    wide: '600 18/23 Source Serif 4',
  },
  {
    role: 'clause',
    address: RECORD,
    selector: '.passage-words',
    wide: '400 23/35 Source Serif 4',
    narrow: '400 20/31 Source Serif 4',
  },
  {
    role: 'redline',
    address: CHANGE,
    selector: '.hunk-text',
    wide: '400 21/34 Source Serif 4',
    narrow: '400 19/31 Source Serif 4',
  },
  {
    role: 'document text',
    address: CAPTURE,
    selector: '.document-text',
    wide: '400 19/30 Source Serif 4',
    narrow: '400 18/29 Source Serif 4',
  },
  {
    role: 'lead',
    address: RECORD,
    selector: '.page-head .lead',
    wide: '400 20/30 Source Sans 3',
    narrow: '400 18/27 Source Sans 3',
  },
  {
    role: 'body',
    address: RECORD,
    selector: '.record-analysis .prose > p',
    wide: '400 17/27 Source Sans 3',
  },
  { role: 'tables', address: RECORD, selector: '.data-table', wide: '400 15/21 Source Sans 3' },
  { role: 'panels', address: RECORD, selector: '.panel-lead', wide: '400 15/21 Source Sans 3' },
  { role: 'small', address: RECORD, selector: '.section-note', wide: '400 14/20 Source Sans 3' },
  {
    role: 'detail',
    address: RECORD,
    selector: '.evidence-row .detail',
    wide: '400 13/20 Source Sans 3',
  },
  {
    role: 'call number',
    address: RECORD,
    selector: '.call-number .id',
    wide: '500 22/29 IBM Plex Mono',
  },
  { role: 'hash', address: RECORD, selector: '.evidence .digest', wide: '400 13/21 IBM Plex Mono' },
] as const satisfies readonly Role[];

const typeOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { fontWeight, fontSize, lineHeight, fontFamily } = getComputedStyle(element);
      const face = fontFamily.split(',')[0]?.replaceAll('"', '') ?? '';
      return `${fontWeight} ${parseFloat(fontSize)}/${parseFloat(lineHeight)} ${face}`;
    });

test.each<Role>(ROLES)('$role has its size', async ({ address, selector, wide, narrow = wide }) => {
  const page = await open(address);
  expect(await typeOf(page, selector), '1280 px').toBe(wide);
  await page.setViewportSize({ width: 390, height: 900 });
  expect(await typeOf(page, selector), '390 px').toBe(narrow);
  await page.context().close();
});

/** Words of a page with what is said of them: its own, not what it quotes or prints as data. */
const textNodes = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number; isQuoted: boolean }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || element.closest('script, style, noscript')) continue;
      found.push({
        text,
        size: parseFloat(getComputedStyle(element).fontSize),
        isQuoted:
          element.closest(
            'blockquote, .document-text, .hunk-text, .quotation, .folded, code, pre, .id-text, input',
          ) !== null,
      });
    }
    return found;
  });

describe.each(samples)('$type', ({ address }) => {
  test('has no type under 12 px', async () => {
    const page = await open(address);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const small = (await textNodes(page)).filter(({ size }) => size < 12);
      expect(small, `${width} px`).toEqual([]);
    }
    await page.context().close();
  });

  test('keeps running text within 38 em', async () => {
    const page = await open(address);
    const long = await page.evaluate(() =>
      [...document.querySelectorAll('.prose > :is(p, ul, ol), .document-text > p, .passage-words')]
        .map((element) => ({
          text: element.textContent.slice(0, 60),
          ems:
            element.getBoundingClientRect().width / parseFloat(getComputedStyle(element).fontSize),
        }))
        .filter(({ ems }) => ems > 38.05),
    );
    expect(long).toEqual([]);
    await page.context().close();
  });

  test('uses real typographic characters in its own words', async () => {
    const page = await open(address);
    const plain = (await textNodes(page)).filter(
      ({ text, isQuoted }) => !isQuoted && /\.\.\.|"|\w'\w| -\d|!=/.test(text),
    );
    expect(plain.map(({ text }) => text)).toEqual([]);
    await page.context().close();
  });

  test('balances headings, and sets figures of tables to one width', async () => {
    const page = await open(address);
    const styles = await page.evaluate(() => ({
      headings: [...document.querySelectorAll('h1, h2, h3')].map(
        (one) => getComputedStyle(one).textWrapStyle,
      ),
      tables: [...document.querySelectorAll(':is(table, th, td):not(.document-text *)')].map(
        (one) => getComputedStyle(one).fontVariantNumeric,
      ),
    }));
    expect([...new Set(styles.headings)]).toEqual(['balance']);
    for (const figures of styles.tables) expect(figures).toBe('tabular-nums');
    await page.context().close();
  });
});
