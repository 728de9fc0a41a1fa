import { byKey } from '../../domain/order.ts';
import type { ArchiveSettings } from '../../domain/records.ts';
import { absoluteUrl, sitemapPartPath, sitemapPath } from '../../domain/urls.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { sitePages, type SitePage } from '../site-pages.ts';
import { escapeXml } from '../xml.ts';

/** Most addresses that one file may hold (sitemaps.org); at their length here it stays far below 50 MB. */
const MOST = 50_000;

/**
 * The canonical pages with the dates of their content (sitemaps.org 0.9), in order of address: one
 * file, or an index and numbered parts when one file may not hold them.
 */
export const sitemap: Emitter = {
  id: 'sitemap',
  version: 1,
  label: 'Canonical pages for search engines',
  mediaType: 'application/xml',
  *files(context) {
    const { settings } = context.archive;
    const pages = [...sitePages(context)].sort(byKey(({ path }) => path));
    yield* sitemapFiles(pages, settings);
  },
};

/** @param most - addresses in one file, at least 1 */
export function sitemapFiles(
  pages: readonly SitePage[],
  settings: ArchiveSettings,
  most = MOST,
): readonly EmittedFile[] {
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, part) =>
    pages.slice(part * most, (part + 1) * most),
  );
  if (parts.length <= 1) {
    return [{ path: sitemapPath, kind: 'made', render: () => urlSet(pages, settings) }];
  }
  const partFiles = parts.map((rows, index): EmittedFile => ({
    path: sitemapPartPath(index + 1),
    kind: 'made',
    render: () => urlSet(rows, settings),
  }));
  const locations = partFiles.map(
    ({ path }) => `<sitemap>${loc(absoluteUrl(settings, path))}</sitemap>`,
  );
  return [
    ...partFiles,
    { path: sitemapPath, kind: 'made', render: () => document('sitemapindex', locations) },
  ];
}

function urlSet(pages: readonly SitePage[], settings: ArchiveSettings): string {
  return document(
    'urlset',
    pages.map(({ path, changed }) => {
      const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
      return `<url>${loc(absoluteUrl(settings, path))}${date}</url>`;
    }),
  );
}

function document(root: string, rows: readonly string[]): string {
  const start = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[start, ...rows, `</${root}>`].join('\n')}\n`;
}

const loc = (url: string): string => `<loc>${escapeXml(url)}</loc>`;
