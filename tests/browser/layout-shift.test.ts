import { inject, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { samplePages } from '../support/page-types.ts';
import { demonstrationInBrowser } from '../support/site-in-browser.ts';

const open = demonstrationInBrowser({ prepare: lateFonts });
const samples = samplePages(inject('demonstrationSite'));

/** How long after their request the fonts come: longer than any browser waits before it paints. */
const LATE_MS = 600;

/** Lets fonts come when the page has long been painted, and keeps every move of what was painted. */
async function lateFonts(page: Page): Promise<void> {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
  await page.addInitScript(() => {
    const moves: string[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: { node?: Node }[];
        };
        const what = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40));
        moves.push(`${value.toFixed(5)}: ${what.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test.each(samples)('nothing on a $type moves when its fonts come late', async ({ address }) => {
  const sizes = [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ];
  await Promise.all(
    sizes.map(async (viewport) => {
      const page = await open(address, { viewport });
      // A move is told after the frame in which it is painted.
      const moves = await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        return (window as unknown as { moves: string[] }).moves;
      });
      expect(moves).toEqual([]);
      await page.context().close();
    }),
  );
});
