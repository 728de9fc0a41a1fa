import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filesBelow } from '../support/file-tree.ts';
import { hasNginx, serveWithNginx } from '../support/nginx.ts';
import type { WebServer } from '../support/web-server.ts';

const site = inject('demonstrationSite');
const files = filesBelow(site);
let folder: string;
let nginx: WebServer | undefined;

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
    [/^p\/.*\/cite\.bib$/, 'application/x-bibtex'],
    [/^p\/.*\/cite\.ris$/, 'application/x-research-info-systems'],
    [/^p\/.*\/cite\.csl\.json$/, 'application/vnd.citationstyles.csl+json'],
    [/^data\/archive\.csl\.json$/, 'application/vnd.citationstyles.csl+json'],
    [/^p\/.*\/linkset\.json$/, 'application/linkset+json'],
    [/^p\/.*\/record\.jsonld$/, 'application/ld+json'],
    [/^p\/.*\/record\.json$/, 'application/json'],
    [/^p\/.*\.tlog-proof$/, 'text/plain; charset=utf-8'],
    [/timemap\.link$/, 'application/link-format'],
    [/^log\/checkpoint$/, 'text/plain; charset=utf-8'],
    [/^log\/tile\/0\//, 'application/octet-stream'],
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

  test('says with the page of a revision what to cite and where its links are', async () => {
    const page = fileLike(/^p\/.*\/r1\/index\.html$/).slice(0, -'index.html'.length);
    const answer = await ask(page);
    if (answer === undefined) return;
    expect(header(answer, 'link')).toBe(
      `<https://archive.example${page}>; rel="cite-as", <https://archive.example${page}linkset.json>; rel="linkset"; type="application/linkset+json"`,
    );
    const linkset = await ask(`${page}linkset.json`);
    expect(header(linkset, 'link')).toBe(`<https://archive.example${page}>; rel="describes"`);
    expect(header(linkset, 'x-content-type-options')).toBe('nosniff');
  });

  test('has the checkpoint asked for again, and the tiles kept', async () => {
    const [checkpoint, tile] = [
      await ask('/log/checkpoint'),
      await ask(fileLike(/^log\/tile\/0\//)),
    ];
    if (checkpoint === undefined) return;
    expect(header(checkpoint, 'cache-control')).toBe('no-cache');
    expect(header(tile, 'cache-control')).toContain('immutable');
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
