import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filesBelow } from '../support/file-tree.ts';
import { hasNginx, serveWithNginx, type Nginx } from '../support/nginx.ts';

const site = inject('demonstrationSite');
const files = filesBelow(site);
let folder: string;
let nginx: Nginx | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-nginx-'));
  if (hasNginx) nginx = await serveWithNginx(site, folder);
  else console.log('not asked: no nginx here, so that its configuration was not tried');
});
afterAll(async () => {
  await nginx?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path, following nothing. With no nginx here there is no answer, and nothing to say about it. */
async function ask(path: string): Promise<Response | undefined> {
  return nginx && fetch(`${nginx.origin}${path}`, { redirect: 'manual' });
}

function fileLike(pattern: RegExp): string {
  const found = files.find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`no file like ${pattern}`);
  return `/${found}`;
}

const header = (answer: Response | undefined, name: string): string =>
  answer?.headers.get(name) ?? '';

describe('nginx with the published configuration', () => {
  test.each(['/', '/search/', '/method/', '/no/such/page/', fileLike(/\.bin$/)])(
    'sends the headers with %s',
    async (path) => {
      const answer = await ask(path);
      if (answer === undefined) return;
      expect(answer.status).toBe(path === '/no/such/page/' ? 404 : 200);
      expect(header(answer, 'content-security-policy')).toContain("default-src 'none'");
      expect(header(answer, 'content-security-policy')).toContain("frame-ancestors 'none'");
      expect(header(answer, 'content-security-policy')).not.toContain('unsafe-inline');
      expect(header(answer, 'x-content-type-options')).toBe('nosniff');
      expect(header(answer, 'referrer-policy')).toBe('same-origin');
      expect((await answer.text()).length).toBeGreaterThan(0);
    },
  );

  test('sends a stored file as bytes that are to be kept, in a sandbox', async () => {
    const answer = await ask(fileLike(/^blob\/.*\.bin$/));
    if (answer === undefined) return;
    expect(header(answer, 'content-type')).toBe('application/octet-stream');
    expect(header(answer, 'content-disposition')).toBe('attachment');
    expect(header(answer, 'content-security-policy')).toMatch(/(^|; )sandbox$/);
    expect(header(answer, 'cache-control')).toContain('immutable');
  });

  test('lets files be kept whose names hold a hash, and no page', async () => {
    const [style, page] = [await ask(fileLike(/^_assets\/.*\.css$/)), await ask('/method/')];
    if (style === undefined) return;
    expect(header(style, 'cache-control')).toContain('immutable');
    expect(header(page, 'cache-control')).toBe('');
  });

  test.each([
    [/^index\.html$/, 'text/html; charset=utf-8'],
    [/\.css$/, 'text/css; charset=utf-8'],
    [/_assets\/.*\.js$/, 'text/javascript; charset=utf-8'],
    [/version\.txt$/, 'text/plain; charset=utf-8'],
    [/provisions\.csv$/, 'text/csv; charset=utf-8'],
    [/provisions\.ndjson$/, 'application/x-ndjson'],
    [/^hash\/.*\.json$/, 'application/json'],
    [/sitemap\.xml$/, 'application/xml'],
    [/\.woff2$/, 'font/woff2'],
    [/\.svg$/, 'image/svg+xml'],
    [/\.pagefind$/, 'application/octet-stream'],
  ])('states the type of a file like %s', async (pattern, type) => {
    const answer = await ask(fileLike(pattern));
    if (answer === undefined) return;
    expect(header(answer, 'content-type')).toBe(type);
  });

  test('answers every old address, permalink and withdrawn record as the maps say', async () => {
    const rows = readFileSync(join(site, '_redirects'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.includes('*'))
      .map((line) => line.split(' '));
    expect(rows.length).toBeGreaterThan(10);
    for (const [from = '', to = '', status] of rows) {
      const answer = await ask(from);
      if (answer === undefined) return;
      expect([from, answer.status]).toEqual([from, Number(status)]);
      expect(header(answer, 'x-content-type-options')).toBe('nosniff');
      if (answer.status === 410) expect(await answer.text()).toContain('<h1');
      else expect(new URL(header(answer, 'location')).pathname).toBe(to);
    }
  });
});
