import type { ArchiveSettings } from '../../domain/records.ts';
import { nginxRedirectsPath } from '../../domain/host-files.ts';
import { hostPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { redirectTable, type RedirectRow } from '../redirects.ts';

/** The redirect maps for nginx: one file to include in the `http` block, with the lines for the `server` block in its comments. */
export const redirectsNginx: Emitter = {
  id: 'redirects-nginx',
  version: 1,
  label: 'Redirect maps for nginx',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive }) {
    yield {
      path: nginxRedirectsPath,
      kind: 'made',
      render: () => configuration(archive.settings, redirectTable(archive)),
    };
  },
};

const USE = `# Include this file in the http block, and add to the server block:
#   error_page 410 $muniment_gone;
#   if ($muniment_gone) { return 410; }
#   if ($muniment_moved) { return 301 $muniment_moved; }
#   if ($muniment_permalink) { return 302 $muniment_permalink; }
# Headers and media types for the server block are in headers.nginx.conf.
map_hash_bucket_size 512;
map_hash_max_size 65536;
`;

function configuration(settings: ArchiveSettings, rows: readonly RedirectRow[]): string {
  const at = (path: RedirectRow['from']): string => hostPath(settings, path);
  const moved = rows.filter((row) => row.kind === 'alias');
  return [
    USE,
    map('muniment_moved', [
      ...moved.map(({ from, to }) => [quoted(at(from)), quoted(at(to))] as const),
      ...moved
        .filter((row) => row.withChildren)
        .map(
          ({ from, to }) => [`"~^${escaped(at(from))}(?<rest>.+)$"`, `"${at(to)}$rest"`] as const,
        ),
    ]),
    map(
      'muniment_permalink',
      rows
        .filter((row) => row.kind === 'permalink')
        .map(({ from, to }) => [quoted(at(from)), quoted(at(to))] as const),
    ),
    map(
      'muniment_gone',
      rows
        .filter((row) => row.kind === 'gone')
        .map(({ from, page }) => [quoted(at(from)), quoted(`${at(page)}index.html`)] as const),
    ),
  ].join('');
}

function map(name: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([from, to]) => `  ${from} ${to};\n`).join('');
  // volatile: the page of a withdrawn record is served by an internal redirect, for which nginx must look again.
  return `map $uri $${name} {\n  volatile;\n  default "";\n${lines}}\n`;
}

const quoted = (path: string): string => `"${path}"`;
const escaped = (path: string): string => path.replace(/[.]/g, '\\.');
