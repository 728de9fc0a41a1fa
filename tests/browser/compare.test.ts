import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser(inject('demonstrationSite'));

/** Five captures: the text changes at the second, third and fourth, the last has that of the fourth. */
const LIST = '/platform/lanternfold/privacy-policy/captures/';
const [FIRST, SECOND, , FOURTH, LAST] = [
  '20250618T074122Z',
  '20251105T080310Z',
  '20260211T081517Z',
  '20260624T081455Z',
  '20261007T081612Z',
];

const pathOf = (page: Page): string => new URL(page.url()).pathname;
const form = (page: Page) => page.getByRole('form', { name: 'Compare captures' });
const answer = (page: Page): Promise<string> => page.locator('.compare-answer').innerText();
const rows = (page: Page) => page.locator('tr[data-capture]:visible');

async function compareWith(page: Page, label: string): Promise<void> {
  await form(page).getByLabel('Compare with').selectOption({ label });
  await form(page).getByRole('button').click();
}

describe('from a capture', () => {
  test('a reader goes to the only change between it and another one', async () => {
    await visit(`${LIST}${FIRST}/`, async ({ page }) => {
      await compareWith(page, '5 November 2025');
      await page.waitForURL(/\/c\//);
      const sides = await page.locator('.change-sides time').allInnerTexts();
      expect(sides).toEqual(['18 June 2025, 07:41:22 UTC', '5 November 2025, 08:03:10 UTC']);
      await page.goBack();
      expect(pathOf(page)).toBe(`${LIST}${FIRST}/`);
    });
  });

  test('a reader gets all changes between it and another one, and can choose others', async () => {
    await visit(`${LIST}${FIRST}/`, async ({ page }) => {
      await compareWith(page, '24 June 2026');
      await page.waitForURL(/captures\/\?/);
      expect(await answer(page)).toContain(
        '3 changes are recorded between the captures of 18 June',
      );
      expect(await rows(page).count()).toBe(4);
      expect(await rows(page).locator('a.redline-link').count()).toBe(3);
      await form(page)
        .getByLabel('Compare', { exact: true })
        .selectOption(SECOND ?? '');
      await form(page).getByRole('button').click();
      await expect.poll(() => rows(page).count()).toBe(3);
      await page.getByRole('link', { name: 'Show all captures' }).click();
      await expect.poll(() => rows(page).count()).toBe(5);
    });
  });

  test('the latest other capture is proposed', async () => {
    const proposed = (address: string): Promise<string> =>
      visit(address, ({ page }) => form(page).locator('option:checked').innerText());
    expect(await proposed(`${LIST}${FIRST}/`)).toBe('7 October 2026 (latest)');
    expect(await proposed(`${LIST}${LAST}/`)).toBe('24 June 2026');
  });

  test('without script a reader gets the list, with each change', async () => {
    await visit(
      `${LIST}${FIRST}/`,
      async ({ page }) => {
        await compareWith(page, '24 June 2026');
        await page.waitForURL(/captures\/\?/);
        expect(await rows(page).locator('a.redline-link').count()).toBe(3);
      },
      { javaScriptEnabled: false },
    );
  });

  test('fields are finger-high on a narrow screen', async () => {
    await visit(
      `${LIST}${FIRST}/`,
      async ({ page }) => {
        for (const field of await form(page).locator('select, button').all())
          expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});

describe('the list of captures', () => {
  const asked = (from: string, to: string): string =>
    `${LIST}?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;

  test('says that two captures have the same text', async () => {
    const said = await visit(asked(LAST ?? '', FOURTH ?? ''), ({ page }) => answer(page));
    expect(said).toMatch(/^The captures of .* and .* have the same text\./);
  });

  test('shows everything when the address names a capture that is not there', async () => {
    await visit(asked('<img src=x>', LAST ?? ''), async ({ page, errors }) => {
      expect(await answer(page)).toContain('not in this list');
      expect(await rows(page).count()).toBe(5);
      expect(await page.locator('.compare-room img').count()).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});
