import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageAddresses, pageType } from './page-types.ts';

/** A page to look at. */
export interface PageSample {
  readonly type: string;
  readonly address: string;
}

/** @returns the file of a page */
export const pageFile = (site: string, address: string): string =>
  join(site, decodeURI(address.endsWith('/') ? `${address}index.html` : address));

/**
 * The fewest pages, nearly, on which everything can be seen that pages of each type consist of: every element,
 * class, role, language and direction. A new component is thus looked at without being listed anywhere.
 *
 * @returns at least one page of every type, in order of address
 */
export function coveringSample(site: string): readonly PageSample[] {
  const pages = pageAddresses(site).map((address): ShownPage => shownPage(site, address));
  const samples = [...Map.groupBy(pages, ({ type }) => type).values()].flatMap(coverOf);
  return samples.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** @returns one page of each type, that which shows most */
export function oneOfEachType(sample: readonly PageSample[]): readonly PageSample[] {
  return [...Map.groupBy(sample, ({ type }) => type).values()].flatMap(([first]) => first ?? []);
}

/**
 * Fills a sample up with pages that chance chooses, the same at every run and on every machine.
 *
 * @param size - how many pages there shall be; all of them when the archive has fewer
 */
export function filledSample(
  site: string,
  sample: readonly PageSample[],
  size: number,
): readonly PageSample[] {
  const chosen = new Set(sample.map(({ address }) => address));
  const rest = pageAddresses(site)
    .filter((address) => !chosen.has(address))
    .map((address) => ({ address, rank: createHash('sha256').update(address).digest('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, Math.max(0, size - sample.length));
  return [...sample, ...rest.map(({ address }) => sampleOf(shownPage(site, address)))];
}

interface ShownPage extends PageSample {
  /** Elements, classes, roles, languages and directions that occur. */
  readonly parts: ReadonlySet<string>;
}

/** Takes the page that shows most of what is not yet shown, again and again. */
function coverOf(pages: readonly ShownPage[]): readonly PageSample[] {
  const missing = new Set(pages.flatMap(({ parts }) => [...parts]));
  const cover: PageSample[] = [];
  while (missing.size > 0) {
    const gains = pages.map(({ parts }) => parts.intersection(missing).size);
    const best = pages[gains.indexOf(Math.max(...gains))];
    if (best === undefined) break;
    cover.push(sampleOf(best));
    for (const part of best.parts) missing.delete(part);
  }
  return cover;
}

const sampleOf = ({ type, address }: PageSample): PageSample => ({ type, address });

function shownPage(site: string, address: string): ShownPage {
  const html = readFileSync(pageFile(site, address), 'utf8');
  const type = html.includes('http-equiv="refresh"') ? 'moved page' : pageType(address);
  return { type, address, parts: partsOf(html) };
}

function partsOf(html: string): ReadonlySet<string> {
  const parts = html.matchAll(/<([a-z][a-z0-9-]*)|\s(class|lang|dir|role)="([^"]*)"/g);
  return new Set(
    [...parts].flatMap(([, element, attribute, value = '']) =>
      element === undefined
        ? value.split(' ').map((word) => `${attribute ?? ''} ${word}`)
        : [element],
    ),
  );
}
