import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addressesByType } from '../support/page-types.ts';
import { siteBrowser } from '../support/site-browser.ts';
import { spokenNodes, type SpokenNode } from '../support/spoken-outline.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);
const sources = (addressesByType(site).get('change') ?? []).map(
  (path) => [path, readFileSync(join(site, path, 'index.html'), 'utf8')] as const,
);
/** Changes of which both texts are held: one, one with a paragraph that only came, one with one that only went. */
const changes = new Set(
  ['name="redline"', 'Not in the earlier text.', 'No longer present in the later text.'].flatMap(
    (words) => sources.find(([, html]) => html.includes(words))?.[0] ?? [],
  ),
);

const WITHOUT_SCRIPT = { javaScriptEnabled: false };
const EDITS = ['insertion', 'deletion'];

async function choose(page: Page, way: string): Promise<readonly SpokenNode[]> {
  await page.locator('.redline-ways label', { hasText: new RegExp(`^\\s*${way}\\s*$`) }).click();
  return redlineOf(await spokenNodes(page));
}

/** What is spoken between the choice of ways and the end of the redline. */
function redlineOf(nodes: readonly SpokenNode[]): readonly SpokenNode[] {
  const from = nodes.findIndex(({ role, name }) => role === 'radio' && name === 'After');
  const to = nodes.findIndex(
    ({ role, name }, at) => at > from && role === 'link' && name === 'Read the whole document',
  );
  return nodes.slice(from + 1, to);
}

const wordsOf = (nodes: readonly SpokenNode[]): readonly string[] =>
  nodes.filter(({ role }) => role === 'StaticText').map(({ name }) => name.trim());
const rolesOf = (nodes: readonly SpokenNode[]): readonly string[] => nodes.map(({ role }) => role);

/** All lines of a change's two texts, as published. */
async function linesOf(page: Page, column: number): Promise<ReadonlySet<string>> {
  const address = await page
    .locator('.change-sides tbody tr')
    .first()
    .locator('td')
    .nth(column)
    .locator('a')
    .getAttribute('href');
  const capture = new URL(address ?? '', page.url()).pathname;
  return new Set(readFileSync(join(site, capture, 'version.txt'), 'utf8').split('\n'));
}

test('there are redlines to look at', () => {
  expect(changes.size).toBeGreaterThan(1);
});

describe.each([...changes])('the redline %s', (address) => {
  test('has its ways of showing in a group with a name', async () => {
    const nodes = await visit(address, ({ page }) => spokenNodes(page), WITHOUT_SCRIPT);
    const group = nodes.find(({ name, role }) => role === 'group' && name === 'Way of showing');
    const radios = nodes.filter(({ role }) => role === 'radio');
    const own = radios.filter(({ within }) => group !== undefined && within.includes(group.id));
    expect(own.map(({ name }) => name)).toEqual(['Inline', 'Side by side', 'Before', 'After']);
  });

  test.each(['Inline', 'Side by side'])('%s says what is added and removed', async (way) => {
    await visit(
      address,
      async ({ page }) => {
        const nodes = await choose(page, way);
        const marked = page.locator('.hunk').locator('ins:visible, del:visible, .edit:visible');
        const said = wordsOf(nodes).filter((words) => /^(added|removed):$/.test(words));
        expect(said.length).toBe(await marked.count());
        expect(said.length).toBeGreaterThan(0);
      },
      WITHOUT_SCRIPT,
    );
  });

  test.each([
    ['Before', 0],
    ['After', 1],
  ] as const)('%s is spoken and copied as that text has it', async (way, column) => {
    await visit(
      address,
      async ({ page }) => {
        const lines = await linesOf(page, column);
        const nodes = await choose(page, way);
        expect(wordsOf(nodes).filter((words) => /^(added|removed):/.test(words))).toEqual([]);
        expect(rolesOf(nodes).filter((role) => EDITS.includes(role))).toEqual([]);
        const copied = await page.locator('.hunk-text:visible p').evaluateAll((paragraphs) =>
          paragraphs.map((paragraph) => {
            getSelection()?.selectAllChildren(paragraph);
            return String(getSelection());
          }),
        );
        expect(copied.filter((line) => !lines.has(line))).toEqual([]);
        const shown = await page.locator('.hunk-side:visible').count();
        expect(shown).toBe(await page.locator('.hunk').count());
      },
      WITHOUT_SCRIPT,
    );
  });
});
