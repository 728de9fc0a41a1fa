import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

const RECORD = '/platform/lanternfold/privacy-policy/ads-on-other-products/';

let browser: Browser;
let host: FileHost;
beforeAll(async () => {
  // A name that is not this machine's own: over plain HTTP such a host gives pages no clipboard.
  const named = '--host-resolver-rules=MAP archive.test 127.0.0.1';
  [browser, host] = await Promise.all([
    startBrowser([named]),
    serveFolder(inject('demonstrationSite')),
  ]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function withPage(
  origin: string,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}${RECORD}`);
    await use(page, context);
  } finally {
    await context.close();
  }
}

/** Presses Ctrl+V in a field of its own: what a reader would get anywhere else. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'pasted';
    field.focus();
  });
  await page.keyboard.press('Control+v');
  return page.locator('#pasted').inputValue();
}

test('a host without TLS: the older way copies', async () => {
  await withPage(host.origin.replace('127.0.0.1', 'archive.test'), async (page) => {
    expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
    await page.getByRole('button', { name: 'Copy quotation' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await pasted(page)).toMatch(/^To choose advertisements\n1\.2, 1\.3\n/);
  });
});

describe('a browser that refuses', () => {
  /** Without permission, and long after the reader did anything, nothing may be put on the clipboard. */
  async function refused(page: Page, context: BrowserContext, button: string): Promise<void> {
    const session = await context.newCDPSession(page);
    await session.send('Browser.setPermission', {
      permission: { name: 'clipboard-write' },
      setting: 'denied',
      origin: host.origin,
    });
    await page.evaluate((name) => {
      window.setTimeout(() => {
        [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
      }, 6000);
    }, button);
    // Whatever the test asks of the page counts as something that the reader did: it keeps still.
    await new Promise((resolve) => setTimeout(resolve, 7000));
    await page.getByRole('button', { name: 'Press Ctrl+C' }).waitFor();
  }

  test('the text is selected where it stands, and the button says what to press', async () => {
    await withPage(host.origin, async (page, context) => {
      await refused(page, context, 'Copy the SHA-256');
      expect(await page.locator('body > [role=status]').textContent()).toBe(
        'Not copied. The text is selected: press Ctrl+C',
      );
      await page.keyboard.press('Control+c');
      await page.getByRole('button', { name: 'Copied the SHA-256' }).waitFor();
      expect(await pasted(page)).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  test('a text that is shown nowhere is selected in a field, which goes again', async () => {
    await withPage(host.origin, async (page, context) => {
      await refused(page, context, 'Copy quotation');
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Text to copy');
      await page.keyboard.press('Control+c');
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.locator('.copy-field').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copied');
      expect(await pasted(page)).toMatch(/^To choose advertisements\n1\.2, 1\.3\n/);
    });
  });

  test('a citation is selected with its italics and without its label', async () => {
    await withPage(host.origin, async (page, context) => {
      await refused(page, context, 'Copy citation');
      const selected = await page.evaluate(() => document.getSelection()?.toString());
      expect(selected).toMatch(/^Advertisements on two other products, Provision Archive/);
    });
  });
});
