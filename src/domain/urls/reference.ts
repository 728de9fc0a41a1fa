import type { SitePath } from './site-path.ts';

/**
 * The reference from one page of the site to another, so that the site works at a root, under any
 * sub-path and from a folder.
 *
 * @param from - the page that holds the link
 * @param to - a site path, perhaps with a query or fragment
 * @returns for instance `../../type/arbitration/`; `./` for the page itself
 */
export function relativeReference(from: SitePath, to: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
  if (path === '' || path === from) return rest === '' ? './' : rest;
  const fromParts = from.split('/').slice(1, -1);
  const toParts = path.split('/').slice(1);
  let shared = 0;
  while (
    shared < fromParts.length &&
    shared < toParts.length - 1 &&
    fromParts[shared] === toParts[shared]
  )
    shared += 1;
  const up = '../'.repeat(fromParts.length - shared);
  const down = toParts.slice(shared).join('/');
  return `${up}${down}${rest}` || `./${rest}`;
}

/**
 * The reference to a page by the file that holds it, for a folder that nobody serves.
 *
 * @param reference - a site path or a relative reference, perhaps with a query or fragment
 * @returns `../search/?q=x` gives `../search/index.html?q=x`; what names no folder stays as it is
 */
export function fileReference(reference: string): string {
  return reference.replace(/^([^?#]*\/)(?=$|[?#])/, '$1index.html');
}
