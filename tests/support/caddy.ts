import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer, type WebServer } from './web-server.ts';

/** Whether this machine has Caddy. */
export const hasCaddy = spawnSync('caddy', ['version']).status === 0;

/** Serves a built archive with Caddy and the redirect maps that lie in it. `folder` is empty, for its own files. */
export async function serveWithCaddy(site: string, folder: string): Promise<WebServer> {
  const port = await freePort();
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, configuration(site, port));
  return startServer(port, 'caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
}

function configuration(site: string, port: number): string {
  return `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${site}
  import ${site}/redirects.caddy
  file_server
}
`;
}
