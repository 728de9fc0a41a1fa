import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { pageAddresses } from '../support/page-types.ts';
import { serveFolder } from '../support/serve.ts';

test('every internal link and fragment of the demonstration archive resolves', async () => {
  const site = inject('demonstrationSite');
  const host = await serveFolder(site);
  const { links } = await new LinkChecker().check({
    path: `${host.origin}/`,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    linksToSkip: (url) => Promise.resolve(!url.startsWith(host.origin)),
  });
  await host.close();
  const broken = links
    .filter((link) => link.state === LinkState.BROKEN)
    .map((link) => `${link.url} on ${link.parent ?? 'the start'}`);
  expect(broken).toEqual([]);

  // Reached from the home page by links alone: every page but the one for what is not there.
  const reached = new Set(links.map((link) => new URL(link.url).pathname));
  const isOld = oldLinks(site);
  const missed = pageAddresses(site).filter((address) => !reached.has(encodeURI(address)));
  expect(missed.filter((address) => !isOld(address))).toEqual([]);
});

/** Old addresses and permalinks, which the redirect map names, lead to pages; nothing on the site needs to lead to them. */
function oldLinks(site: string): (address: string) => boolean {
  const rows = readFileSync(join(site, '_redirects'), 'utf8').trimEnd().split('\n');
  const from = rows.map((row) => row.split(' ')[0] ?? '');
  const exact = new Set(['/404.html', ...from]);
  const folders = from.filter((path) => path.endsWith('*')).map((path) => path.slice(0, -1));
  return (address) => exact.has(address) || folders.some((folder) => address.startsWith(folder));
}
