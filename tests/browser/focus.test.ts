import { expect, inject, test } from 'vitest';
import { walkByTab } from '../support/focus-walk.ts';
import { atOnce } from '../support/open-page.ts';
import { coveringSample, oneOfEachType } from '../support/page-samples.ts';
import { siteBrowser } from '../support/site-browser.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);
const samples = oneOfEachType(coveringSample(site)).filter(({ type }) => type !== 'moved page');

test.each([
  { width: 1280, height: 900 },
  { width: 390, height: 700 },
])(
  'Tab leads through everything in the order of reading, shows where it is, and ends, at $width px',
  async (viewport) => {
    const faults = await atOnce(2, samples, ({ address }) =>
      visit(address, async ({ page }) => (await walkByTab(page)).map((what) => [address, what]), {
        viewport,
      }),
    );
    expect(faults.flat()).toEqual([]);
  },
);
