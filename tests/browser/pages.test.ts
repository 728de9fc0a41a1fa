import { beforeAll, describe, expect, inject, test } from 'vitest';
import { atOnce, type OpenedPage } from '../support/open-page.ts';
import { auditPage, type Fault } from '../support/page-audit.ts';
import { coveringSample, type PageSample } from '../support/page-samples.ts';
import type { CheckName } from '../support/page-states.ts';
import { siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser(inject('demonstrationSite'));
const samples = coveringSample(inject('demonstrationSite'));
const moved = samples.filter(({ type }) => type === 'moved page');
const shown = samples.filter((sample) => !moved.includes(sample));

interface Looked extends PageSample {
  readonly faults: readonly Fault[];
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
}

/** Every sample, opened once and looked at in every state. */
let looked: readonly Looked[];

beforeAll(async () => {
  looked = await atOnce(2, shown, (sample) =>
    visit(sample.address, async ({ page, foreign, errors }) => {
      const faults = await auditPage(page);
      return { ...sample, faults, foreign, errors };
    }),
  );
});

/** What a check found, as lines that say where. */
const found = (check: CheckName): readonly string[] =>
  looked.flatMap(({ address, faults }) =>
    faults
      .filter((fault) => fault.check === check)
      .map(({ state, what }) => `${address} (${state}): ${what}`),
  );

const PROMISES: Readonly<Record<CheckName, string>> = {
  axe: 'no rule of WCAG 2.2 AA that axe knows is broken, wide and narrow',
  axeOfColours: 'none of them that is about colours is broken in the dark theme',
  faintTexts: 'every text has a contrast of 4.5 at least, in both themes and in forced colours',
  faintControls: 'every field has an edge of contrast 3 at least',
  headingFaults: 'there is one main heading, and no level is left out below it',
  landmarkFaults: 'landmarks are there once, or have names that tell them apart',
  idFaults: 'ids are unique, and links within the page lead to one',
  tableFaults: 'tables have a name, and headers that say for what they are',
  vagueLinks: 'links tell where they lead, by themselves or by what stands around them',
  silentEdits: 'additions and removals are said and not only drawn',
  unnamedLanguages: 'passages in another language say which it is',
  newWindows: 'nothing opens a window',
  motions: 'nothing moves',
  sidewaysOverflow: 'no page is wider than the window, at 400 %, with large text and wide spacing',
  cutTexts: 'no word is cut off',
  overlappingTexts: 'no line lies on another',
  unnamedScrollRegions: 'what scrolls sideways is a region with a name that a keyboard reaches',
  smallButtons: 'buttons on narrow screens are 44 px high and wide at least',
};

describe('on every page type', () => {
  test('there are pages to look at', () => {
    expect(new Set(shown.map(({ type }) => type)).size).toBeGreaterThan(35);
    expect(shown.length).toBeGreaterThan(60);
  });

  test.each(Object.entries(PROMISES))('%s: %s', (check) => {
    expect(found(check as CheckName)).toEqual([]);
  });

  test('nothing is asked of another host', () => {
    expect(looked.flatMap(({ address, foreign }) => foreign.map((to) => [address, to]))).toEqual(
      [],
    );
  });

  test('the console shows no error', () => {
    // The browser itself reports that the page for what is not there comes with status 404.
    const errors = looked.filter(({ address }) => address !== '/404.html');
    expect(errors.flatMap(({ address, errors: of }) => of.map((text) => [address, text]))).toEqual(
      [],
    );
  });
});

test.each(moved)('$address leads to its readable page', async ({ address }) => {
  const withoutScript = { javaScriptEnabled: false };
  const leadsOn = async ({ page }: OpenedPage): Promise<void> => {
    await page.waitForURL((url) => url.pathname !== address);
    expect(await page.locator('h1').count()).toBe(1);
  };
  await visit(address, leadsOn, withoutScript);
});
