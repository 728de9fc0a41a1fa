import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer, type WebServer } from './web-server.ts';

/** Whether this machine has nginx. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/**
 * Serves a built archive with nginx and the configuration files that lie in it, as those files say they
 * are to be included, and with nothing else that decides about types or headers.
 *
 * @param folder - an empty folder for nginx's own files; nginx writes nowhere else
 */
export async function serveWithNginx(site: string, folder: string): Promise<WebServer> {
  const port = await freePort();
  mkdirSync(join(folder, 'temp'));
  // Started by root, its workers are another user, who must be able to read the site.
  for (const path of [folder, site, join(site, '..')]) chmodSync(path, 0o755);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration({ site, folder, port }));
  return startServer(port, 'nginx', ['-p', folder, '-c', file, '-e', join(folder, 'error.log')]);
}

function configuration(at: {
  readonly site: string;
  readonly folder: string;
  readonly port: number;
}): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${at.folder}/temp/${name};\n`)
    .join('');
  return `daemon off;
worker_processes 1;
pid ${at.folder}/nginx.pid;
events {}
http {
  access_log off;
${temporary}
  include ${at.site}/redirects.nginx.conf;
  server {
    listen 127.0.0.1:${at.port};
    root ${at.site};
    error_page 410 $muniment_gone;
    if ($muniment_gone) { return 410; }
    if ($muniment_moved) { return 301 $muniment_moved; }
    if ($muniment_permalink) { return 302 $muniment_permalink; }
    include ${at.site}/headers.nginx.conf;
  }
}
`;
}
