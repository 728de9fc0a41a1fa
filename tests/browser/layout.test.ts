import { expect, test } from 'vitest';
import { demonstrationInBrowser } from '../support/site-in-browser.ts';

const open = demonstrationInBrowser();

/** Widths around each turn of the layout, and 320 px: what 1280 px are at 400 % zoom. */
const WIDTHS = [320, 390, 600, 719, 720, 800, 959, 960, 1159, 1160, 1280, 1600];

test.each([
  ['record', '/platform/bramblecart/terms-of-use/binding-arbitration/'],
  ['record with a band', '/platform/lanternfold/privacy-policy/support-staff-abroad/'],
  ['capture', '/platform/lanternfold/privacy-policy/'],
  ['capture from right to left', '/platform/lanternfold/privacy-policy-arabic/'],
  ['change', '/c/CA-C-000121/'],
  ['home', '/'],
  ['platform', '/platform/lanternfold/'],
  ['regulation', '/regulation/gdpr/'],
  ['search', '/search/'],
  ['withdrawn record', '/p/CA-P-000140/'],
])('a %s fits every width without sideways scroll', async (_, address) => {
  const page = await open(address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(
      width,
    );
  }
  await page.context().close();
});

test('the columns of a record stand on the grid', async () => {
  const page = await open('/platform/bramblecart/terms-of-use/binding-arbitration/');
  const columns = await page.evaluate(() =>
    ['.contents', '.record-clause', '.record-panels'].map((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return { x: box?.left, width: box?.width };
    }),
  );
  expect(columns).toEqual([
    { x: 48, width: 152 },
    { x: 48 + 152 + 44, width: 616 },
    { x: 48 + 152 + 44 + 616 + 44, width: 328 },
  ]);
  await page.context().close();
});
