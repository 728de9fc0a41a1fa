import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { CITATION_FORMATS } from '../../src/render/citations/formats.ts';
import { siteBrowser, type OpenedPage } from '../support/site-browser.ts';

const site = inject('demonstrationSite');
const visit = siteBrowser(site);

interface Row {
  readonly id: string;
  readonly address: string;
  readonly [field: string]: unknown;
}

/** Records of one kind as the data files give them. */
const rows = (name: string): readonly Row[] =>
  readFileSync(join(site, 'data', `${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

/** Several passages that are not adjacent, with an archived copy elsewhere. */
const RECORD = '/platform/lanternfold/privacy-policy/ads-on-other-products/';
const record = rows('provisions').find(({ address }) => address === RECORD);

const allowed = async ({ context }: OpenedPage): Promise<void> =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);
const textOf = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const htmlOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [found] = await navigator.clipboard.read();
    return (await (await found?.getType('text/html'))?.text()) ?? '';
  });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const choose = (page: Page, format: string): Promise<void> =>
  page.locator(`label[for=cite-${format}]`).click();
/** Presses a button that copies, and waits until it says that it did. */
const copyBy = async (one: Locator): Promise<void> => {
  const handle = await one.elementHandle();
  await handle?.click();
  await one.page().waitForFunction((element) => element?.textContent.startsWith('Copied'), handle);
};
const status = (page: Page): Locator => page.locator('body > [role=status]');

describe('copying exact text', () => {
  test('the id', async () => {
    await visit(RECORD, async (opened) => {
      await allowed(opened);
      await copyBy(button(opened.page, 'Copy the id'));
      expect(await textOf(opened.page)).toBe(record?.id);
    });
  });

  test('the whole digest of the snapshot, without the gaps between its groups', async () => {
    const digest = /[0-9a-f]{64}/.exec(
      readFileSync(join(site, 'data/captures.ndjson'), 'utf8'),
    )?.[0];
    expect(digest).toBeDefined();
    await visit(RECORD, async (opened) => {
      await allowed(opened);
      await copyBy(button(opened.page, 'Copy the SHA-256'));
      const copied = await textOf(opened.page);
      expect(copied).toMatch(/^[0-9a-f]{64}$/);
      expect(copied).toBe(
        (await opened.page.locator('.evidence .digest').textContent())?.replace(/\s/g, ''),
      );
    });
  });

  test('the link that citations name, and the latest one', async () => {
    const capture = rows('captures')[0];
    await visit(String(capture?.['address']), async (opened) => {
      await allowed(opened);
      await copyBy(button(opened.page, 'Copy link'));
      expect(await textOf(opened.page)).toBe(
        `https://archive.example${String(capture?.['address'])}`,
      );
      await copyBy(button(opened.page, 'Copy the address: latest'));
      expect(await textOf(opened.page)).toMatch(/^https:\/\/archive\.example\/d\/CA-D-\d+\/$/);
    });
  });
});

describe('copying a citation', () => {
  test('gives the chosen format, with italics where they are kept', async () => {
    await visit(RECORD, async (opened) => {
      const { page } = opened;
      await allowed(opened);
      const shown = page.locator('.choice-bodies .citation:visible').first();
      await copyBy(button(page, 'Copy citation').first());
      expect(await textOf(page)).toBe(await shown.textContent());
      expect(await htmlOf(page)).toContain(
        '<i>Advertisements on two other products</i>, Provision',
      );
      await choose(page, 'oscola');
      await copyBy(button(page, 'Copy citation').first());
      expect(await textOf(page)).toMatch(
        /^Provision Archive, ‘Advertisements on two other products’/,
      );
    });
  });

  test('ends the lines of RIS as the format asks, and adds nothing', async () => {
    await visit(RECORD, async (opened) => {
      const { page } = opened;
      await allowed(opened);
      await choose(page, 'ris');
      await copyBy(button(page, 'Copy citation').first());
      const copied = await textOf(page);
      expect(copied.split('\r\n').slice(0, 2)).toEqual(['TY  - ELEC', `ID  - ${record?.id}`]);
      expect(copied.endsWith('ER  - \r\n')).toBe(true);
      expect(copied.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    });
  });

  test('of the document itself is one click away, in the same format', async () => {
    await visit(RECORD, async (opened) => {
      const { page } = opened;
      await allowed(opened);
      await page.locator('.cite-source summary').click();
      await copyBy(button(page, 'Copy citation of the document itself'));
      expect(await textOf(page)).toMatch(/^Lanternfold Privacy Policy, Lanternfold \(last updated/);
      await choose(page, 'csl-json');
      await copyBy(button(page, 'Copy citation of the document itself'));
      expect(JSON.parse(await textOf(page))).toMatchObject([{ id: 'CA-D-00102' }]);
    });
  });

  test('has the reader’s own day of access, which the reader can change', async () => {
    await visit(
      RECORD,
      async (opened) => {
        const { page } = opened;
        await allowed(opened);
        await choose(page, 'oscola');
        const citation = page.locator('.choice-bodies .citation:visible').first();
        const today = await page.evaluate(() => {
          const now = new Date();
          const month = now.toLocaleString('en', { month: 'long' });
          return `${now.getDate()} ${month} ${now.getFullYear()}`;
        });
        expect(await citation.textContent()).toMatch(new RegExp(`accessed ${today}$`));
        await button(page, 'Change the date of access').click();
        await page.getByLabel('Date of access').fill('2026-06-28');
        expect(await citation.textContent()).toMatch(/accessed 28 June 2026$/);
        await copyBy(button(page, 'Copy citation').first());
        expect(await textOf(page)).toMatch(/accessed 28 June 2026$/);
        await page.getByLabel('Date of access').fill('');
        expect(await citation.textContent()).toMatch(/accessed \[date accessed\]$/);
      },
      { timezoneId: 'Pacific/Kiritimati' },
    );
  });

  test('of a withdrawn record says so', async () => {
    await visit('/p/CA-P-000140/', async (opened) => {
      await allowed(opened);
      await copyBy(button(opened.page, 'Copy citation'));
      expect(await textOf(opened.page)).toMatch(/\(withdrawn [A-Z][a-z]+\.? \d+, \d{4}\)/);
    });
  });
});

describe('copying the quotation', () => {
  test('gives the platform’s words, marks what is left out, and says where they are from', async () => {
    await visit(RECORD, async (opened) => {
      const { page } = opened;
      await allowed(opened);
      await copyBy(button(page, 'Copy quotation'));
      const copied = await textOf(page);
      const address = await page
        .locator('.cite .permalink, .panel .permalink')
        .first()
        .textContent();
      const passages = (record?.['passages'] as readonly { exact: string }[]).map(
        ({ exact }) => exact,
      );
      expect(copied).toBe(
        [
          `${passages[0]}\n[…]\n${passages[1]}\n${passages[2]}`,
          '',
          `Lanternfold Privacy Policy, Lanternfold, ¶¶ 33–35, 41–42, captured 5 November 2025, 08:03:10 UTC. Provision Archive, ${record?.id}, ${address?.trim()}`,
        ].join('\n'),
      );
      const html = await htmlOf(page);
      expect(html).toContain('<blockquote');
      expect(html).toContain('<i>Lanternfold Privacy Policy</i>');
    });
  });

  test('keeps the direction of a text that runs from right to left', async () => {
    await visit(
      '/platform/lanternfold/privacy-policy-arabic/sharing-with-partners/',
      async (opened) => {
        await allowed(opened);
        await copyBy(button(opened.page, 'Copy quotation'));
        expect(await htmlOf(opened.page)).toMatch(/<blockquote[^>]* dir="rtl"/);
      },
    );
  });
});

describe('a button that copies', () => {
  test('says so for two seconds and has it read out', async () => {
    await visit(RECORD, async (opened) => {
      const { page } = opened;
      await allowed(opened);
      const copy = button(page, 'Copy the id');
      const width = (await copy.boundingBox())?.width;
      await copy.press('Enter');
      await page.getByRole('button', { name: 'Copied the id' }).waitFor();
      expect(await status(page).textContent()).toBe('Copied the id');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copied the id');
      await copy.waitFor({ timeout: 4000 });
      expect((await copy.boundingBox())?.width).toBe(width);
    });
  });

  test('is at least 44 pixels high where fingers press it', async () => {
    await visit(
      RECORD,
      async ({ page }) => {
        for (const one of await page
          .locator('.copy-room button:visible, .date-room button')
          .all()) {
          const box = await one.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        }
      },
      { viewport: { width: 390, height: 800 } },
    );
  });

  test('is not there without script, and takes no room', async () => {
    await visit(
      RECORD,
      async ({ page }) => {
        expect(await page.locator('.copy-room button').count()).toBe(0);
        for (const room of await page.locator('.copy-room').all()) {
          const box = await room.boundingBox();
          expect((box?.width ?? 0) * (box?.height ?? 0)).toBe(0);
        }
      },
      { javaScriptEnabled: false },
    );
  });
});

test('every format is one choice away without script', async () => {
  await visit(
    RECORD,
    async ({ page }) => {
      const choices = page.locator('.cite > fieldset > input');
      await choices.first().focus();
      const count = await choices.count();
      expect(count).toBe(CITATION_FORMATS.length);
      for (let index = 0; index < count; index += 1) {
        expect(await choices.nth(index).isChecked()).toBe(true);
        const shown = page.locator('.choices > .choice-bodies > div:visible');
        expect(await shown.count()).toBe(1);
        expect(await shown.locator('.citation').textContent()).toContain(record?.id);
        await page.keyboard.press('ArrowRight');
      }
      expect(await choices.first().isChecked()).toBe(true);
      expect(await page.locator('.accessed').textContent()).toMatch(/^\s*\[date accessed\]/);
    },
    { javaScriptEnabled: false },
  );
});
