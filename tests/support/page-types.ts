import { filesBelow } from './file-tree.ts';

/** Page types by the form of their address; the first that fits counts. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['home', /^\/$/],
  ['not found', /^\/404\.html$/],
  ['further part of a list', /\/index\/\d+\/$/],
  ['list of platforms', /^\/platform\/$/],
  ['platform', /^\/platform\/[^/]+\/$/],
  ['changes of a platform', /^\/platform\/[^/]+\/changes\/$/],
  ['provisions of a platform', /^\/platform\/[^/]+\/provisions\/$/],
  ['document', /^\/platform\/[^/]+\/[^/]+\/$/],
  ['captures of a document', /^\/platform\/[^/]+\/[^/]+\/captures\/$/],
  ['capture', /^\/platform\/[^/]+\/[^/]+\/captures\/[^/]+\/$/],
  ['provision', /^\/platform\/[^/]+\/[^/]+\/[^/]+\/$/],
  ['permalink of a provision', /^\/p\/[^/]+\/$/],
  ['revision of a provision', /^\/p\/[^/]+\/r\d+\/$/],
  ['permalink of a document', /^\/d\/[^/]+\/$/],
  ['change', /^\/c\/[^/]+\/$/],
  ['month of changes', /^\/changes\/\d{4}\/\d{2}\/$/],
  ['clause type', /^\/type\/[^/]+\/$/],
  ['category', /^\/category\/[^/]+\/$/],
  ['regulation', /^\/regulation\/[^/]+\/$/],
  ['platforms of a regulation', /^\/regulation\/[^/]+\/platforms\/$/],
  ['agency', /^\/agency\/[^/]+\/$/],
  ['collection', /^\/collection\/[^/]+\/$/],
  ['digests by prefix', /^\/hash\/[0-9a-f]{2}\/$/],
  ['ids', /^\/id\/[^/]+\/$/],
];

/** @returns the type of the page at an address; a page that fits no form is a type of its own */
export function pageType(address: string): string {
  return TYPES.find(([, form]) => form.test(address))?.[0] ?? address;
}

/** @returns the addresses of all pages of a built archive, sorted */
export function pageAddresses(site: string): readonly string[] {
  return filesBelow(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** @returns page types with the addresses that are of it */
export function addressesByType(site: string): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(pageAddresses(site), pageType);
}

/** @returns one page of each type of a built archive; pages that only lead elsewhere are left out */
export function samplePages(
  site: string,
): readonly { readonly type: string; readonly address: string }[] {
  return [...addressesByType(site)]
    .filter(([type]) => !type.startsWith('permalink'))
    .map(([type, addresses]) => ({ type, address: addresses[0] ?? '/' }));
}
