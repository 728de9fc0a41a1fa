import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteBrowser } from '../support/site-browser.ts';

const visit = siteBrowser(inject('demonstrationSite'));

const LIGHT = 'rgb(251, 251, 248)';
const DARK = 'rgb(21, 23, 26)';

const paperOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id);

describe('the theme', () => {
  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('follows the system without script: %s', async (colorScheme, paper) => {
    await visit('/', async ({ page }) => expect(await paperOf(page)).toBe(paper), {
      colorScheme,
      javaScriptEnabled: false,
    });
  });

  test.each([
    ['dark', 'light', DARK],
    ['light', 'dark', LIGHT],
  ] as const)(
    'is %s on a system that is %s when the reader chose it',
    async (chosen, colorScheme, paper) => {
      await visit(
        '/',
        async ({ page }) => {
          await page.locator(`.theme-choice input[value=${chosen}]`).focus();
          await page.keyboard.press('Space');
          expect(await paperOf(page)).toBe(paper);
          await page.reload();
          expect(await paperOf(page)).toBe(paper);
          expect(await page.locator(`.theme-choice input[value=${chosen}]`).isChecked()).toBe(true);
        },
        { colorScheme },
      );
    },
  );

  test('is chosen before the body is drawn', async () => {
    await visit('/', async ({ page }) => {
      await page.evaluate(() => localStorage.setItem('muniment:theme', 'dark'));
      await page.addInitScript(() => {
        new MutationObserver(() => {
          const { dataset } = document.documentElement;
          if (document.querySelector('body') !== null)
            dataset['atBody'] ??= dataset['theme'] ?? 'none';
        }).observe(document, { childList: true, subtree: true });
      });
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.dataset['atBody'])).toBe('dark');
    });
  });

  test('moves by arrows, and back to the system nothing is kept', async () => {
    await visit(
      '/',
      async ({ page }) => {
        await page.locator('.theme-choice input:checked').focus();
        await page.keyboard.press('ArrowRight');
        expect(await page.evaluate(() => localStorage.getItem('muniment:theme'))).toBe('light');
        await page.keyboard.press('ArrowLeft');
        expect(await page.evaluate(() => localStorage.getItem('muniment:theme'))).toBeNull();
        expect(await paperOf(page)).toBe(DARK);
      },
      { colorScheme: 'dark' },
    );
  });

  test('reaches other open pages of the archive', async () => {
    await visit('/', async ({ page, context, origin }) => {
      const other = await context.newPage();
      await other.goto(`${origin}/method/`);
      await page.locator('.theme-choice input[value=dark]').check({ force: true });
      await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    });
  });

  test('is light on paper, whatever is chosen', async () => {
    await visit(
      '/',
      async ({ page }) => {
        await page.locator('.theme-choice input[value=dark]').check({ force: true });
        await page.emulateMedia({ media: 'print' });
        const ink = await page.evaluate(() => getComputedStyle(document.body).color);
        expect(ink).toBe('rgb(0, 0, 0)');
        const rule = await page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('p'));
          probe.style.color = 'var(--link)';
          return getComputedStyle(probe).color;
        });
        expect(rule).toBe('rgb(23, 73, 125)');
      },
      { colorScheme: 'dark' },
    );
  });
});

describe('the slash', () => {
  test('leads to the search field of every page, and says so', async () => {
    await visit('/method/', async ({ page }) => {
      expect(await page.locator('#search-key-hint').isVisible()).toBe(true);
      await page.keyboard.press('/');
      expect(await focusedId(page)).toBe('site-search-words');
      // In the field it is a character like any other.
      await page.keyboard.press('/');
      expect(await page.locator('#site-search-words').inputValue()).toBe('/');
    });
  });

  test('leads to the field for words on the search page', async () => {
    await visit('/search/', async ({ page }) => {
      await page.keyboard.press('/');
      expect(await focusedId(page)).toBe('words');
    });
  });

  test.each(['Control', 'Alt', 'Meta'])('means something else with %s', async (modifier) => {
    await visit('/method/', async ({ page }) => {
      await page.keyboard.press(`${modifier}+/`);
      expect(await focusedId(page)).not.toBe('site-search-words');
    });
  });

  test('can be switched off, and stays off', async () => {
    await visit('/method/', async ({ page }) => {
      await page.locator('.search-key-choice input').uncheck();
      for (const again of [false, true]) {
        if (again) await page.reload();
        await page.locator('main').focus();
        await page.keyboard.press('/');
        expect(await focusedId(page)).toBe('main');
        expect(await page.locator('#search-key-hint').isVisible()).toBe(false);
      }
      await page.locator('.search-key-choice input').check();
      await page.keyboard.press('/');
      expect(await focusedId(page)).toBe('site-search-words');
    });
  });

  test('does nothing where no search field is shown', async () => {
    await visit(
      '/method/',
      async ({ page }) => {
        await page.keyboard.press('/');
        expect(await focusedId(page)).not.toBe('site-search-words');
      },
      { viewport: { width: 390, height: 800 } },
    );
  });
});

test('without script there is nothing to set, and no room for it', async () => {
  await visit(
    '/',
    async ({ page }) => {
      expect(await page.locator('.settings').isVisible()).toBe(false);
      expect(await page.locator('#search-key-hint').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});

test('the skip link leads past the header', async () => {
  await visit('/method/', async ({ page }) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(await focusedId(page)).toBe('main');
  });
});
