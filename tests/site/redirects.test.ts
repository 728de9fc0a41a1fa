import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasApache, serveWithApache } from '../support/apache.ts';
import { hasCaddy, serveWithCaddy } from '../support/caddy.ts';
import type { WebServer } from '../support/web-server.ts';

const site = inject('demonstrationSite');
const lines = readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n');

/** What every host is to answer: the one table, as it is written for hosts of another kind. */
const rows = lines.filter((line) => !line.includes('*')).map((line) => line.split(' '));
/** Folders that moved with everything in them. */
const trees = lines.filter((line) => line.includes('*')).map((line) => line.split(' '));

describe.each([
  { name: 'Apache httpd', isHere: hasApache, serve: serveWithApache },
  { name: 'Caddy', isHere: hasCaddy, serve: serveWithCaddy },
])('$name with the published redirect maps', ({ name, isHere, serve }) => {
  let folder: string;
  let server: WebServer | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muniment-host-'));
    if (isHere) server = await serve(site, folder);
    else console.log(`not asked: no ${name} here, so that its redirect maps were not tried`);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (path: string): Promise<Response | undefined> =>
    server && fetch(`${server.origin}${path}`, { redirect: 'manual' });
  const target = (answer: Response): string =>
    new URL(answer.headers.get('location') ?? '', server?.origin).pathname;

  test('answers every old address, permalink and withdrawn record', async () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const [from = '', to = '', status] of rows) {
      const answer = await ask(from);
      if (answer === undefined) return;
      expect([from, answer.status]).toEqual([from, Number(status)]);
      if (answer.status === 410) expect(await answer.text()).toContain('<h1');
      else expect(target(answer)).toBe(to);
    }
  });

  test('leads what was below a folder that moved to the new folder', async () => {
    expect(trees.length).toBeGreaterThan(0);
    for (const [from = '', to = ''] of trees) {
      const answer = await ask(from.replace('*', 'a/b/'));
      if (answer === undefined) return;
      expect([from, answer.status]).toEqual([from, 301]);
      expect(target(answer)).toBe(to.replace(':splat', 'a/b/'));
    }
  });

  test('serves pages as they are', async () => {
    const answer = await ask('/method/');
    if (answer === undefined) return;
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<h1');
  });
});
