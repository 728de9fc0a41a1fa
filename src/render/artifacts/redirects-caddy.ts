import type { ArchiveSettings } from '../../domain/records.ts';
import { caddyRedirectsPath } from '../../domain/host-files.ts';
import { hostPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { redirectTable, type RedirectRow } from '../redirects.ts';

/** The redirect maps for Caddy 2: one file to import in the block of the site. */
export const redirectsCaddy: Emitter = {
  id: 'redirects-caddy',
  version: 1,
  label: 'Redirect maps for Caddy',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive }) {
    yield {
      path: caddyRedirectsPath,
      kind: 'streamed',
      chunks: () => configuration(archive.settings, redirectTable(archive)),
    };
  },
};

const USE = `# Import this file in the block of the site, beside its root and file_server:
#   import /srv/archive/redirects.caddy
`;

function* configuration(
  settings: ArchiveSettings,
  rows: readonly RedirectRow[],
): Generator<string> {
  const at = (path: RedirectRow['from']): string => hostPath(settings, path);
  const moved = rows.filter((row) => row.kind === 'alias');
  yield USE;
  yield* table('moved', [
    ...moved.map(({ from, to }) => `${at(from)} ${at(to)}`),
    ...moved
      .filter((row) => row.withChildren)
      .map(({ from, to }) => `"~^${escaped(at(from))}(.+)$" "${at(to)}\${1}"`),
  ]);
  yield* table(
    'permalink',
    rows.filter((row) => row.kind === 'permalink').map(({ from, to }) => `${at(from)} ${at(to)}`),
  );
  yield* table(
    'gone',
    rows
      .filter((row) => row.kind === 'gone')
      .map(({ from, page }) => `${at(from)} ${at(page)}index.html`),
  );
  yield RULES;
}

function* table(name: string, rows: readonly string[]): Generator<string> {
  yield `map {path} {muniment_${name}} {\n`;
  for (const row of rows) yield `  ${row}\n`;
  yield '  default ""\n}\n';
}

// A withdrawn record may have stood in a folder that moved.
const RULES = `@muniment_moved expression \`{muniment_moved} != "" && {muniment_gone} == ""\`
redir @muniment_moved {muniment_moved} 301
@muniment_permalink expression \`{muniment_permalink} != ""\`
redir @muniment_permalink {muniment_permalink} 302
@muniment_gone expression \`{muniment_gone} != ""\`
route @muniment_gone {
  rewrite * {muniment_gone}
  file_server {
    status 410
  }
}
`;

const escaped = (path: string): string => path.replace(/[.]/g, '\\.');
