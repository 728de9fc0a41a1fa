import type { Page } from 'playwright-core';

const PATIENCE = 250;

/** What has the focus: enough to find it again. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const words = (element?.textContent ?? '').trim().replace(/\s+/g, ' ');
    return `${element?.localName ?? ''}#${element?.id ?? ''} ${words.slice(0, 60)}`;
  });

/**
 * Presses Tab until something has the focus, as a reader without a mouse does.
 *
 * @param selector - of what is looked for
 * @param words - that its text or value begins with
 * @param key - `Shift+Tab` goes back
 * @throws Error that names the stops on the way, when it is not reached
 */
export async function tabTo(
  page: Page,
  selector: string,
  words = '',
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const stops: string[] = [];
  for (let press = 0; press < PATIENCE; press += 1) {
    await page.keyboard.press(key);
    const isThere = await page.evaluate(
      ([wanted = '', start = '']) => {
        const element = document.activeElement;
        const text = (element?.textContent ?? '').trim().replace(/\s+/g, ' ');
        return element !== null && element.matches(wanted) && text.startsWith(start);
      },
      [selector, words],
    );
    if (isThere) return;
    stops.push(await focused(page));
  }
  throw new Error(`no ${selector} “${words}” among the stops:\n${stops.join('\n')}`);
}

/** Presses Enter on a link that has the focus, and waits for the page that it leads to. */
export async function followLink(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState('load');
}
