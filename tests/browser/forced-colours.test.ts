import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demonstrationInBrowser } from '../support/site-in-browser.ts';

/*
 * In forced colours a browser drops grounds and shadows and paints text and borders in a few colours of
 * the reader's. What a ground said must then be said by a shape, a line or a system colour.
 */
const VERIFIED = '/platform/bramblecart/terms-of-use/binding-arbitration/';
const MISMATCH = '/platform/lanternfold/privacy-policy/support-staff-abroad/';
const CAPTURE = '/platform/lanternfold/privacy-policy/';
const CHANGE = '/c/CA-C-000121/';

const openPage = demonstrationInBrowser();
const open = (address: string) =>
  openPage(address, { forcedColors: 'active', colorScheme: 'dark' });

type Property = 'color' | 'backgroundColor' | 'fill' | 'stroke' | 'borderBottomWidth';

/** @returns the distinct computed values of a property of all elements that a selector finds */
const values = (page: Page, selector: string, property: Property): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll(
      (found, name) => [...new Set(found.map((one) => getComputedStyle(one)[name]))],
      property,
    );

/** @returns a system colour as the browser computes it here */
const system = (page: Page, name: string): Promise<string> =>
  page.evaluate((colour) => {
    const probe = document.createElement('span');
    probe.style.color = colour;
    document.body.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }, name);

test('paper is Canvas, ink is CanvasText', async () => {
  const page = await open(VERIFIED);
  const [canvas, text] = [await system(page, 'Canvas'), await system(page, 'CanvasText')];
  expect(canvas).not.toBe(text);
  expect(await values(page, 'html', 'backgroundColor')).toEqual([canvas]);
  expect(await values(page, 'h1, .passage-words, .detail, .quiet', 'color')).toEqual([text]);
  await page.context().close();
});

test('meters are drawn with CanvasText, empty bars by their outline', async () => {
  const page = await open(CAPTURE);
  const text = await system(page, 'CanvasText');
  expect(await values(page, '.meter rect', 'stroke')).toEqual([text]);
  expect(await values(page, '.meter .full', 'fill')).toEqual([text]);
  expect(await values(page, '.meter rect:not(.full)', 'fill')).toEqual(['none']);
  await page.context().close();
});

test.each([VERIFIED, MISMATCH])('states of %s differ by word and shape', async (address) => {
  const page = await open(address);
  const rows = await page.locator('.evidence-row').evaluateAll((found) =>
    found.map((row) => ({
      word: row.querySelector('.evidence-name strong + strong')?.textContent.trim() ?? '',
      shape: row.querySelector('.glyph')?.innerHTML ?? '',
    })),
  );
  expect(rows).toHaveLength(6);
  for (const { word, shape } of rows) {
    expect(word).not.toBe('');
    expect(shape).toMatch(/<(rect|circle|path)/);
  }
  const shapesOf = (words: RegExp) =>
    rows.filter((row) => words.test(row.word)).map((row) => row.shape);
  const sound = shapesOf(/^(Held|Verified|Recorded|None|None recorded)$/);
  const failed = shapesOf(/^(Held, differs|Mismatch|Not in source)$/);
  expect(sound.length).toBeGreaterThan(0);
  for (const shape of failed) expect(sound).not.toContain(shape);
  await page.context().close();
});

test('signs inside glyphs stand out from their ground', async () => {
  const page = await open(MISMATCH);
  const [canvas, text] = [await system(page, 'Canvas'), await system(page, 'CanvasText')];
  expect(await values(page, '.glyph .ground', 'fill')).toEqual([text]);
  expect(await values(page, '.glyph .sign', 'stroke')).toEqual([canvas]);
  await page.context().close();
});

test('the position bar and the weeks are drawn with CanvasText', async () => {
  const record = await open(VERIFIED);
  const text = await system(record, 'CanvasText');
  expect(await values(record, '.position-bar .part', 'fill')).toEqual([text]);
  expect(await values(record, '.position-bar .whole', 'stroke')).toEqual([text]);
  expect(await values(record, '.position-bar .tick', 'stroke')).toEqual([text]);
  await record.context().close();
  const platform = await open('/platform/lanternfold/');
  expect(await values(platform, '.week-bars .bar', 'fill')).toEqual([text]);
  await platform.context().close();
});

test('what is chosen is drawn with Highlight, what is not is not', async () => {
  const page = await open(CHANGE);
  const [highlight, words] = [await system(page, 'Highlight'), await system(page, 'HighlightText')];
  const chosen = '.segments label:first-of-type';
  expect(await values(page, chosen, 'backgroundColor')).toEqual([highlight]);
  expect(await values(page, chosen, 'color')).toEqual([words]);
  expect(
    await values(page, '.segments label:not(:first-of-type)', 'backgroundColor'),
  ).not.toContain(highlight);
  const capture = await open(CAPTURE);
  expect(await values(capture, '.capture-strip a[aria-current]', 'backgroundColor')).toEqual([
    highlight,
  ]);
  await Promise.all([page.context().close(), capture.context().close()]);
});

test('the section of the site one is in is underlined, the others are not', async () => {
  const page = await open(CHANGE);
  expect(await values(page, '.site-nav a[aria-current]', 'borderBottomWidth')).toEqual(['2px']);
  expect(await values(page, '.site-nav a:not([aria-current])', 'borderBottomWidth')).toEqual([
    '0px',
  ]);
  await page.context().close();
});

test('added and removed words differ by underline and strike', async () => {
  const page = await open(CHANGE);
  const lines = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect(await lines('.hunk ins')).toBe('underline');
  expect(await lines('.hunk del')).toBe('line-through');
  await page.context().close();
});
