import { absoluteUrl, robotsPath, sitemapPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';

/** Everything may be read by anyone (RFC 9309); the sitemap is named by its public address. */
export const robots: Emitter = {
  id: 'robots',
  version: 1,
  label: 'What crawlers may read',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive }) {
    yield {
      path: robotsPath,
      kind: 'made',
      render: () =>
        `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(archive.settings, sitemapPath)}\n`,
    };
  },
};
