import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demonstrationInBrowser } from '../support/site-in-browser.ts';

const open = demonstrationInBrowser();

/** Parts that may scroll sideways: whether each does, and whether it is a named stop for the keyboard. */
const parts = (page: Page): Promise<readonly (readonly [scrolls: boolean, isStop: boolean])[]> =>
  page
    .locator('.scroll')
    .evaluateAll((all) =>
      all.map((part): readonly [boolean, boolean] => [
        part.scrollWidth > part.clientWidth,
        part.getAttribute('tabindex') === '0' &&
          part.getAttribute('role') === 'region' &&
          (part.getAttribute('aria-label') ?? '') !== '',
      ]),
    );

test.each([
  ['tables of prose', '/method/', false],
  ['a strip of captures and a table in the text', '/platform/lanternfold/privacy-policy/', true],
  ['a matrix', '/regulation/gdpr/', true],
])(
  '%s: what scrolls sideways, and nothing else, is a named stop at every width',
  async (_, address, isTooWideForPhones) => {
    const page = await open(address);
    for (const width of [1280, 320, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(async () => (await parts(page)).filter(([scrolls, isStop]) => scrolls !== isStop))
        .toEqual([]);
      expect((await parts(page)).length).toBeGreaterThan(0);
    }
    await page.setViewportSize({ width: 320, height: 900 });
    await expect
      .poll(async () => (await parts(page)).some(([scrolls]) => scrolls))
      .toBe(isTooWideForPhones);
    await page.context().close();
  },
);

test('without script every part that may scroll is a named stop', async () => {
  const page = await open('/method/', { javaScriptEnabled: false });
  const stops = page.locator('.scroll[tabindex="0"][role=region][aria-label]');
  expect(await stops.count()).toBe(await page.locator('.scroll').count());
  expect(await stops.count()).toBeGreaterThan(0);
  await page.context().close();
});
