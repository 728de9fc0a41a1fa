import { LinkChecker, LinkState } from 'linkinator';
import { expect, inject, test } from 'vitest';

test('every internal link of the demonstration archive resolves', async () => {
  const { links } = await new LinkChecker().check({
    path: '.',
    serverRoot: inject('demonstrationSite'),
    recurse: true,
    checkFragments: true,
    linksToSkip: ['^(?!http://localhost)'],
  });
  const broken = links.filter((link) => link.state === LinkState.BROKEN).map((link) => `${link.url} on ${link.parent ?? 'start'}`);
  expect(broken).toEqual([]);
  expect(links.filter((link) => link.state === LinkState.OK).length).toBeGreaterThan(300);
});
