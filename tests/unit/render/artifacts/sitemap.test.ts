import { describe, expect, test } from 'vitest';
import { sitemapFiles } from '../../../../src/render/artifacts/sitemap.ts';
import { sitePages } from '../../../../src/render/site-pages.ts';
import type { SitePath } from '../../../../src/domain/urls.ts';
import { aCapture, aDocument, anArchive, aProvision, FIRST } from '../../../support/builders.ts';

const CONTEXT = anArchive({
  settings: { basePath: '/archive/' },
  documents: [
    aDocument({
      files: [
        aCapture({ at: FIRST }),
        aProvision({ fields: { corrections: [{ on: '2026-06-03', text: 'A word.' }] } }),
      ],
    }),
  ],
});
const { settings } = CONTEXT.archive;
const text = (files: ReturnType<typeof sitemapFiles>, index = 0): string => {
  const file = files[index];
  return file?.kind === 'made' ? String(file.render()) : '';
};
const page = (path: string) => ({ path: path as SitePath });

describe('the sitemap', () => {
  test('names a page by its public address, with the date of its content', () => {
    const changed = sitePages(CONTEXT).find(
      ({ path }) => path === '/platform/lantern/policy/sharing/',
    );
    expect(changed?.changed).toBe('2026-06-03');
    const xml = text(sitemapFiles(changed === undefined ? [] : [changed], settings));
    expect(xml).toContain(
      `<loc>${settings.origin}/archive/platform/lantern/policy/sharing/</loc><lastmod>2026-06-03</lastmod>`,
    );
  });

  test('leaves out permalinks, lists of digests and pages about nothing', () => {
    const paths = sitePages(CONTEXT).map(({ path }) => path);
    expect(paths.filter((path) => /^\/(?:p|d)\/|^\/hash\/..\/|404/.test(path))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('is split with an index when one file may not hold it', () => {
    const files = sitemapFiles([page('/a/'), page('/b/'), page('/c/')], settings, 2);
    expect(files.map(({ path }) => path)).toEqual([
      '/sitemap-1.xml',
      '/sitemap-2.xml',
      '/sitemap.xml',
    ]);
    expect(text(files, 2)).toContain('<sitemapindex');
    expect(text(files, 2)).toContain('/archive/sitemap-2.xml</loc>');
    expect(text(files, 1)).toContain('/c/</loc></url>');
    expect(text(sitemapFiles([page('/a&b/')], settings))).toContain('/a&amp;b/</loc>');
  });

  test('stays one file as long as it fits', () => {
    expect(sitemapFiles([page('/a/'), page('/b/')], settings, 2).length).toBe(1);
  });
});
