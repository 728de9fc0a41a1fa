import type { ArchiveSettings } from '../../domain/records.ts';
import { redirectsPath } from '../../domain/host-files.ts';
import { hostPath, type SitePath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { redirectTable, type RedirectRow } from '../redirects.ts';

/**
 * The redirect map that Netlify, Cloudflare Pages and hosts like them read: `from to status`, the
 * first line that fits decides.
 *
 * Permalinks stand last, because some hosts read no more than 2,000 lines and a permalink has a page
 * of its own that leads on.
 */
export const redirectsList: Emitter = {
  id: 'redirects-list',
  version: 1,
  label: 'Redirect map in the form of Netlify and Cloudflare Pages',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive }) {
    yield {
      path: redirectsPath,
      kind: 'made',
      render: () => linesOf(archive.settings, redirectTable(archive)).join(''),
    };
  },
};

function linesOf(settings: ArchiveSettings, rows: readonly RedirectRow[]): readonly string[] {
  const line = (from: SitePath, to: SitePath, status: number): string =>
    `${hostPath(settings, from)} ${hostPath(settings, to)} ${status}\n`;
  const moved = rows.filter((row) => row.kind === 'alias');
  const trees = moved.filter((row) => row.withChildren);
  return [
    ...moved.map(({ from, to }) => line(from, to, 301)),
    ...rows.filter((row) => row.kind === 'gone').map(({ from, page }) => line(from, page, 410)),
    // After all exact lines, which may say something else about one address below.
    ...trees.map(
      ({ from, to }) => `${hostPath(settings, from)}* ${hostPath(settings, to)}:splat 301\n`,
    ),
    ...rows.filter((row) => row.kind === 'permalink').map(({ from, to }) => line(from, to, 302)),
  ];
}
