import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { siteBrowser } from '../support/site-browser.ts';
import { spokenOutline } from '../support/spoken-outline.ts';

const visit = siteBrowser(inject('demonstrationSite'));
const golden = join(import.meta.dirname, 'spoken-record.txt');

// Without script, so that the reader's date is not in it. `npm run test:accept` rewrites the file: read it aloud.
test('a screen reader has a record as its outline says', async () => {
  const address = '/platform/quillmere/terms-of-service/use-of-notes/';
  const outline = await visit(address, ({ page }) => spokenOutline(page), {
    javaScriptEnabled: false,
  });
  await expect(outline).toMatchFileSnapshot(golden);
});
