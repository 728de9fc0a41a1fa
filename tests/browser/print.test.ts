import { describe, expect, inject, test } from 'vitest';
import { samplePages } from '../support/page-types.ts';
import { demonstrationInBrowser } from '../support/site-in-browser.ts';

/** Paper and what the margins of the print style leave of its width, in CSS px. */
const MARGIN = (2 * 16 * 96) / 25.4;
const PAPERS = [
  { format: 'Letter', width: Math.floor(8.5 * 96 - MARGIN) },
  { format: 'A4', width: Math.floor((210 * 96) / 25.4 - MARGIN) },
] as const;

const VERIFIED = '/platform/bramblecart/terms-of-use/binding-arbitration/';
const CHANGE = '/c/CA-C-000121/';

const open = demonstrationInBrowser();
const samples = samplePages(inject('demonstrationSite'));

describe.each(samples)('$type', ({ address }) => {
  test.each(PAPERS)('is not cut on $format', async ({ width }) => {
    const page = await open(address, { viewport: { width, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(
      (limit) =>
        [...document.querySelectorAll('body *')]
          .filter((element) => element.checkVisibility())
          .filter((element) => getComputedStyle(element).clipPath === 'none')
          .filter((element) => element.getBoundingClientRect().right > limit + 1)
          .map((element) => element.outerHTML.slice(0, 120)),
      width,
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });
});

/** Text that is on the printed page, spaces collapsed. */
async function printedText(address: string, colorScheme: 'light' | 'dark' = 'light') {
  const page = await open(address, { colorScheme });
  await page.emulateMedia({ media: 'print', colorScheme });
  const text = await page.locator('body').innerText();
  return { page, text: text.replace(/\s+/g, ' ') };
}

test('a printed record keeps citation, digest and address in full', async () => {
  const { page, text } = await printedText(VERIFIED);
  const digest = await page.locator('.evidence .digest').first().textContent();
  expect(digest?.replace(/\s/g, '')).toMatch(/^[0-9a-f]{64}$/);
  expect(text.replace(/\s/g, '')).toContain(digest?.replace(/\s/g, ''));
  expect(text).toContain('https://archive.example/p/CA-P-000112/');
  expect(
    await page.locator('.choices > .choice-bodies > *').filter({ visible: true }).count(),
  ).toBe(1);
  for (const heading of ['Evidence', 'Cite this record', 'Questions', 'Related records'])
    expect(text).toContain(heading);
  await page.context().close();
});

test('the citation that was chosen is the one that prints', async () => {
  const page = await open(VERIFIED);
  await page.locator('.cite .segments label').last().click();
  const chosen = await page
    .locator('.choices > .choice-bodies > *')
    .filter({ visible: true })
    .innerText();
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.locator('.choices > .choice-bodies > *').filter({ visible: true }).allInnerTexts(),
  ).toEqual([chosen]);
  await page.context().close();
});

test.each([
  ['record', VERIFIED],
  ['capture', '/platform/lanternfold/privacy-policy/'],
  ['change', CHANGE],
  ['home', '/'],
])('navigation, controls and following drop out of a printed %s', async (_, address) => {
  const { page } = await printedText(address);
  for (const part of ['nav:not(.breadcrumb)', 'button', 'label', '#follow', '.skip-link'])
    expect(await page.locator(`${part}:visible`).allInnerTexts(), part).toEqual([]);
  await page.context().close();
});

test('every disclosure is open', async () => {
  const { page } = await printedText(VERIFIED);
  const answers = page.locator('details .prose');
  expect(await answers.count()).toBeGreaterThan(1);
  for (const answer of await answers.all())
    expect((await answer.boundingBox())?.height ?? 0).toBeGreaterThan(10);
  await page.context().close();
});

test('links to sources print their address, links within the archive do not', async () => {
  const { page } = await printedText(VERIFIED);
  const after = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await after('.evidence a[href^="https://web.archive.org"]')).toContain(
    'https://web.archive.org/web/',
  );
  expect(await after('.evidence a[href$=".bin"]')).toBe('none');
  await page.context().close();
});

test('prints dark on white in the dark theme too', async () => {
  const { page } = await printedText(VERIFIED, 'dark');
  const colours = await page.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    words: getComputedStyle(document.body).color,
    clause: getComputedStyle(document.querySelector('.passage-words') ?? document.body).color,
    detail: getComputedStyle(document.querySelector('.detail') ?? document.body).color,
  }));
  expect(colours).toEqual({
    ground: 'rgb(255, 255, 255)',
    words: 'rgb(0, 0, 0)',
    clause: 'rgb(0, 0, 0)',
    detail: 'rgb(68, 74, 82)',
  });
  await page.context().close();
});

test('passages, rows and panels are kept from splitting, headings from standing alone', async () => {
  const { page } = await printedText(VERIFIED);
  const breaks = (selector: string, side: 'breakInside' | 'breakAfter') =>
    page
      .locator(selector)
      .evaluateAll(
        (found, name) => [...new Set(found.map((one) => getComputedStyle(one)[name]))],
        side,
      );
  for (const selector of ['.passage-words', '.evidence-row', '.panel', 'tbody tr', '.question'])
    expect(await breaks(selector, 'breakInside'), selector).toEqual(['avoid']);
  expect(await breaks('main h1, main h2', 'breakAfter')).toEqual(['avoid']);
  await page.context().close();
});

test.each(PAPERS)('a record becomes pages of $format', async ({ format }) => {
  const page = await open(VERIFIED);
  const pdf = (await page.pdf({ format })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) =>
    [w, h].map(Number),
  );
  expect(boxes.length).toBeGreaterThan(2);
  const [width, height] = format === 'Letter' ? [612, 792] : [595.3, 841.9];
  for (const [boxWidth = 0, boxHeight = 0] of boxes) {
    expect(Math.abs(boxWidth - width), format).toBeLessThan(2);
    expect(Math.abs(boxHeight - height), format).toBeLessThan(2);
  }
  await page.context().close();
});
