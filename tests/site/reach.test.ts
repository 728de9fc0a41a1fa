import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pageAddresses } from '../support/page-types.ts';

const site = inject('demonstrationSite');
const addresses = new Set(pageAddresses(site));

const htmlOf = (address: string): string =>
  readFileSync(join(site, address.endsWith('/') ? `${address}index.html` : address), 'utf8');

/** Pages that a reader without script can go to from a page. */
function linksOf(address: string): readonly string[] {
  const targets = [...htmlOf(address).matchAll(/<a [^>]*?href="([^"#]*)/g)].map((match) => {
    const href = (match[1] ?? '').replaceAll('&amp;', '&');
    return href.startsWith('http') ? '' : decodeURI(new URL(href, `http://x${address}`).pathname);
  });
  return [...new Set(targets)].filter((target) => addresses.has(target));
}

/** Links from the home page to each page, at least. */
function distances(): ReadonlyMap<string, number> {
  const found = new Map([['/', 0]]);
  for (const [address, distance] of found) {
    for (const target of linksOf(address)) {
      if (!found.has(target)) found.set(target, distance + 1);
    }
  }
  return found;
}

function recordAddresses(): readonly string[] {
  return ['captures', 'changes', 'documents', 'platforms', 'provisions'].flatMap((name) =>
    readFileSync(join(site, 'data', `${name}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { address } = JSON.parse(line) as { readonly address: string };
        return address;
      }),
  );
}

describe('without script', () => {
  test('every record is reached from the home page by at most four links', () => {
    const reached = distances();
    const records = recordAddresses();
    expect(records.length).toBeGreaterThan(100);
    const far = records.filter((address) => (reached.get(address) ?? Infinity) > 4);
    expect(far).toEqual([]);
  });
});

describe('the sitemap', () => {
  const listed = [...readFileSync(join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)]
    .map((match) => new URL(match[1] ?? '').pathname)
    .sort();

  test('lists exactly the pages that say they are canonical and may be listed', () => {
    const canonical = [...addresses].filter((address) => {
      const html = htmlOf(address);
      const own = new RegExp(`<link rel="canonical" href="https?://[^/"]+${address}"`);
      return !html.includes('content="noindex"') && own.test(html) && !/^\/hash\/./.test(address);
    });
    expect(listed).toEqual(canonical.sort());
  });
});

test('the index of ids leads to withdrawn records too', () => {
  const reached = distances();
  const withdrawn = linksOf('/withdrawn/').filter((address) => address.startsWith('/p/'));
  expect(withdrawn.length).toBeGreaterThan(0);
  expect(withdrawn.filter((address) => (reached.get(address) ?? Infinity) > 4)).toEqual([]);
});
