import type { ArchiveSettings } from '../../domain/records.ts';
import { apacheRedirectsPath, apacheMapPath } from '../../domain/host-files.ts';
import { hostPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { redirectTable, type RedirectRow } from '../redirects.ts';

/**
 * The redirect maps for Apache httpd 2.4: a table that mod_rewrite looks up by key, and the rules that look.
 * The file of rules is included in the virtual host, since an `.htaccess` file cannot name a table.
 */
export const redirectsApache: Emitter = {
  id: 'redirects-apache',
  version: 1,
  label: 'Redirect maps for Apache httpd',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive }) {
    const { settings } = archive;
    yield {
      path: apacheRedirectsPath,
      kind: 'made',
      render: () => rules(settings, redirectTable(archive)),
    };
    yield {
      path: apacheMapPath,
      kind: 'streamed',
      chunks: () => redirectTable(archive).map((row) => line(settings, row)),
    };
  },
};

const USE = `# Define the folder of the archive in the virtual host, and include this file there:
#   Define MUNIMENT /srv/archive
#   Include \${MUNIMENT}/redirects.apache.conf
RewriteEngine On
RewriteMap muniment "txt:\${MUNIMENT}${apacheMapPath}"
`;

function rules(settings: ArchiveSettings, rows: readonly RedirectRow[]): string {
  const trees = rows.filter((row) => row.kind === 'alias' && row.withChildren);
  return [
    USE,
    lookUp('moved', 'RewriteRule "^" "%1" [R=301,L]'),
    lookUp('permalink', 'RewriteRule "^" "%1" [R=302,L]'),
    // The page of a withdrawn record is the body of the answer.
    lookUp('gone', 'RewriteRule "^" "-" [E=MUNIMENT_GONE:%1,G,L]'),
    'ErrorDocument 410 "/%{reqenv:MUNIMENT_GONE}"\n',
    ...trees.map((row) => {
      const [from, to] = [row.from, row.kind === 'alias' ? row.to : row.from].map((path) =>
        hostPath(settings, path),
      );
      return `RewriteRule "^${escaped(from ?? '')}(.+)$" "${to ?? ''}$1" [R=301,L]\n`;
    }),
  ].join('');
}

function lookUp(kind: string, rule: string): string {
  return `RewriteCond "\${muniment:${kind}:%{REQUEST_URI}}" "^(.+)$"\n${rule}\n`;
}

function line(settings: ArchiveSettings, row: RedirectRow): string {
  const from = hostPath(settings, row.from);
  switch (row.kind) {
    case 'alias':
      return `moved:${from} ${hostPath(settings, row.to)}\n`;
    case 'permalink':
      return `permalink:${from} ${hostPath(settings, row.to)}\n`;
    case 'gone':
      // Without its first slash: that of the error document stands before it.
      return `gone:${from} ${hostPath(settings, row.page).slice(1)}index.html\n`;
    default:
      return row satisfies never;
  }
}

const escaped = (path: string): string => path.replace(/[.]/g, '\\.');
