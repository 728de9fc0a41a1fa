import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page alone in a browser of its own, so that nothing is remembered from elsewhere, and what it did that none should. */
export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  /** Addresses on other hosts that it asked for. */
  readonly foreign: readonly string[];
  /** Errors in its console, and those that nothing caught. */
  readonly errors: readonly string[];
}

/** Opens a page at 1280 × 900 px unless told otherwise, gives it to a function, and closes it afterwards. */
export async function withOpenPage<T>(
  browser: Browser,
  address: string,
  use: (open: OpenedPage) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const { origin } = new URL(address);
    const open = { page, context, origin, foreign: [] as string[], errors: [] as string[] };
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(origin) || request.url().startsWith('data:');
      if (!isOwn) open.foreign.push(request.url());
    });
    page.on('pageerror', (error) => open.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') open.errors.push(message.text());
    });
    await page.goto(address, { waitUntil: 'load' });
    return await use(open);
  } finally {
    await context.close();
  }
}

/**
 * Works through a list, a few at a time.
 *
 * @returns the results in the order of the list
 */
export async function atOnce<T, R>(
  count: number,
  list: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const rest = list.entries();
  const worker = async (): Promise<void> => {
    for (const [index, one] of rest) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: count }, worker));
  return results;
}
