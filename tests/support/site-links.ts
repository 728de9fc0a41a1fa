import { readFileSync, statSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { pageFile } from './page-samples.ts';

/** What has the address of something else, by element. */
const ATTRIBUTES = ['href', 'src', 'action'];

/** Looks up what links of a built archive lead to, reading each page once. */
export class SiteLinks {
  readonly #site: string;
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(site: string) {
    this.#site = site;
  }

  /** @returns how many links to this site a page has, and those that lead to nothing, each with why */
  linksOf(address: string): { readonly count: number; readonly broken: readonly string[] } {
    const base = new URL(address, 'http://site.invalid');
    const html = readFileSync(pageFile(this.#site, address), 'utf8');
    const links = addressesIn(parse(html))
      .map((link) => (URL.canParse(link, base) ? new URL(link, base) : undefined))
      .filter((url) => url === undefined || url.host === base.host);
    const broken = links.flatMap((url) => {
      const why = url === undefined ? 'no address' : this.#faultOf(url);
      return why === undefined ? [] : [`${address}: ${url?.href ?? ''} (${why})`];
    });
    return { count: links.length, broken: [...new Set(broken)] };
  }

  #faultOf({ pathname, hash }: URL): string | undefined {
    const file = pageFile(this.#site, pathname);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return 'no such file';
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || this.#idsIn(file).has(id) ? undefined : `nothing there has the id ${id}`;
  }

  #idsIn(file: string): ReadonlySet<string> {
    const known = this.#ids.get(file);
    if (known !== undefined) return known;
    const ids = new Set(
      [...readFileSync(file, 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id),
    );
    this.#ids.set(file, ids);
    return ids;
  }
}

function addressesIn(node: DefaultTreeAdapterTypes.Node): readonly string[] {
  const own = 'attrs' in node ? node.attrs : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [
    ...own.filter(({ name }) => ATTRIBUTES.includes(name)).map(({ value }) => value),
    ...children.flatMap(addressesIn),
  ];
}
