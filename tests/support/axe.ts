import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, levels A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A theme changes colours and nothing else. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

declare global {
  interface Window {
    readonly axe?: { run(options: object): Promise<AxeResult> };
  }
}

/** @returns a line for each violation that axe finds on a page as it is open, perhaps among those of colours only */
export async function axeViolations(
  page: Page,
  { ofColours = false } = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  const result = await page.evaluate(
    (runOnly) =>
      window.axe?.run({ runOnly, resultTypes: ['violations'], preload: false, selectors: false }),
    ofColours ? OF_COLOURS : TAGS,
  );
  if (result === undefined) throw new Error('axe did not load');
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
