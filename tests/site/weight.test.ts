import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { addressesByType } from '../support/page-types.ts';

const site = inject('demonstrationSite');
const textOf = (address: string): string =>
  readFileSync(join(site, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
/** Records to read; an old address that leads to one has the same form. */
const provisions = (addressesByType(site).get('provision') ?? []).filter(
  (address) => !textOf(address).includes('http-equiv="refresh"'),
);

/** What a host that compresses sends for a page and its style before anything can be read, in bytes. */
const MOST_BYTES = 60_000;

const compressed = (file: string): number => gzipSync(readFileSync(file)).byteLength;

function readingWeight(address: string): number {
  const file = join(site, address, 'index.html');
  const sheets = [...textOf(address).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  expect(sheets.length).toBeGreaterThan(0);
  return sheets.reduce(
    (sum, [, href = '']) => sum + compressed(join(dirname(file), href)),
    compressed(file),
  );
}

test('no record is heavier than sixty kilobytes with its style', () => {
  const weights = provisions.map((address) => ({ address, bytes: readingWeight(address) }));
  const heaviest = weights.reduce((a, b) => (a.bytes > b.bytes ? a : b));
  console.log(
    `heaviest of ${weights.length} records: ${heaviest.bytes} bytes, ${heaviest.address}`,
  );
  expect(weights.length).toBeGreaterThan(20);
  expect(weights.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
});

test('no page names a file of another host that a browser would fetch', () => {
  const fetched =
    /<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\bsrc="([^"]*)"|<link rel="(?:stylesheet|preload|icon|modulepreload)" href="([^"]*)"/g;
  const foreign = [...addressesByType(site).values()].flat().flatMap((address) => {
    const file = address.endsWith('/') ? `${address}index.html` : address;
    const html = readFileSync(join(site, file), 'utf8');
    return [...html.matchAll(fetched)]
      .map(([, src, href]) => src ?? href ?? '')
      .filter((target) => /^(?:[a-z]+:|\/\/)/i.test(target))
      .map((target) => `${address}: ${target}`);
  });
  expect(foreign).toEqual([]);
});
