import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageFile } from './page-samples.ts';

/** @returns bytes of a page and its style sheets as a host sends them, compressed by gzip */
export function pageWeight(site: string, address: string): number {
  const html = readFileSync(pageFile(site, address));
  const base = new URL(address, 'http://site.invalid');
  const sheets = html
    .toString()
    .matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)
    .map(([, href = '']) => readFileSync(join(site, decodeURI(new URL(href, base).pathname))));
  return [html, ...sheets].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}
