import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteBrowser } from '../support/site-browser.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);

/** A stored file of the archive, as a reader has downloaded it. */
const [name = ''] = readdirSync(join(site, 'blob/sha256'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.bin'))
  .toSorted();
const bytes = readFileSync(join(site, 'blob/sha256', name));
const digest = createHash('sha256').update(bytes).digest('hex');
const changed = Buffer.concat([bytes, Buffer.from('.')]);

const choose = async (page: Page, buffer: Buffer): Promise<void> =>
  page.setInputFiles('#file-to-check', { name: 'copy.bin', mimeType: '', buffer });
const answer = (page: Page) => page.locator('#file-answer');

describe('a file of the reader’s own', () => {
  test('is found among the recorded hashes, and nothing of it is sent', async () => {
    await visit('/verify/', async ({ page, foreign, errors }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
      });
      await choose(page, bytes);
      await answer(page).locator('.look-up-band.found').waitFor();
      expect(await answer(page).locator('.digest').textContent()).toBe(digest);
      expect(asked).toEqual([`GET /hash/${digest.slice(0, 2)}/index.json`]);
      expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
    });
  });

  test('that was changed is recorded nowhere, and differs from the hash entered', async () => {
    await visit('/verify/', async ({ page }) => {
      await page.fill('#hash-to-check', digest);
      await choose(page, changed);
      await answer(page).getByText('No file with this hash is recorded here').waitFor();
      expect(await answer(page).locator('strong').textContent()).toBe('Mismatch');
      await choose(page, bytes);
      await answer(page).getByText('to the hash you entered, in all 64 digits').waitFor();
      expect(await page.locator('[role=status]').last().textContent()).toContain('Equal');
    });
  });

  test('is compared with nothing when the list cannot be read, and the page says so', async () => {
    await visit('/verify/', async ({ page }) => {
      await page.route('**/hash/**', (route) => route.abort());
      await choose(page, bytes);
      await answer(page).getByText('could not be read').waitFor();
    });
  });

  test('is not asked for without script', async () => {
    await visit(
      '/verify/',
      async ({ page }) => {
        expect(await page.locator('#local-file').isVisible()).toBe(false);
        expect(await page.locator('.steps').first().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});
