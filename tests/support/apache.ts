import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer, type WebServer } from './web-server.ts';

const MODULES = '/usr/lib/apache2/modules';

/** Whether this machine has Apache httpd with its modules where Debian puts them. */
export const hasApache = spawnSync('apache2', ['-v']).status === 0 && existsSync(MODULES);

/** Serves a built archive with Apache httpd and the redirect maps that lie in it. `folder` is empty, for its own files. */
export async function serveWithApache(site: string, folder: string): Promise<WebServer> {
  const port = await freePort();
  // Started by root, its workers are another user, who must be able to read the site.
  for (const path of [folder, site, join(site, '..')]) chmodSync(path, 0o755);
  const file = join(folder, 'httpd.conf');
  writeFileSync(file, configuration(site, folder, port));
  return startServer(port, 'apache2', ['-f', file, '-D', 'FOREGROUND']);
}

function configuration(site: string, folder: string, port: number): string {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'rewrite']
    .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so\n`)
    .join('');
  return `ServerRoot "${folder}"
ServerName archive.test
PidFile "${folder}/httpd.pid"
ErrorLog "${folder}/error.log"
DefaultRuntimeDir "${folder}"
Mutex file:${folder} default
User nobody
Group nogroup
${modules}TypesConfig /etc/mime.types
Listen 127.0.0.1:${port}
<VirtualHost *:${port}>
  DocumentRoot "${site}"
  DirectoryIndex index.html
  <Directory "${site}">
    Require all granted
  </Directory>
  Define MUNIMENT "${site}"
  Include \${MUNIMENT}/redirects.apache.conf
</VirtualHost>
`;
}
