import type { FacetName, ShownResult } from '../../render/search/search-record.ts';
import { spaceUnspaced } from '../../domain/search-words.ts';
import type { PageFacts } from './page-facts.ts';
import type { SearchState } from './search-state.ts';
import { siteFiles } from './site-files.ts';

/** How many hits each value of each facet has. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One hit, with its words. */
export interface Hit {
  readonly shown: ShownResult;
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** The whole text, and the places of the words asked for among its words, from 0. */
  readonly content: string;
  readonly places: readonly number[];
}

/** What a search found. */
export interface Found {
  readonly total: number;
  readonly counts: Counts;
  /** @returns the hits from one place up to another, from 0, the end exclusive */
  hits(from: number, to: number): Promise<readonly Hit[]>;
}

/** The parts of Pagefind's browser interface that are used here. */
interface Pagefind {
  search(words: string | null, options: object): Promise<PagefindAnswer>;
  filters(): Promise<unknown>;
}

interface PagefindAnswer {
  readonly results: readonly Readonly<Record<'data', () => Promise<PagefindHit>>>[];
  readonly filters: Counts;
}

interface PagefindHit {
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  readonly locations: readonly number[];
  readonly filters: Hit['facets'];
}

let opened: Promise<Pagefind> | undefined;

/** @throws Error when the index cannot be read */
export async function search(facts: PageFacts, state: SearchState): Promise<Found> {
  opened ??= open(facts);
  const pagefind = await opened;
  // Pagefind sets the words of a query apart at U+0020 only.
  const words =
    state.words.trim() === '' ? null : spaceUnspaced(state.words).replaceAll(/\s+/g, ' ').trim();
  const options = {
    filters: Object.fromEntries([...state.chosen].map(([name, any]) => [name, { any }])),
    ...(state.order !== 'best' && { sort: { date: state.order === 'newest' ? 'desc' : 'asc' } }),
  };
  const { results, filters } = await pagefind.search(words, options);
  return {
    total: results.length,
    counts: filters,
    hits: async (from, to) =>
      Promise.all(results.slice(from, to).map(async (result) => toHit(await result.data()))),
  };
}

async function open({ index }: PageFacts): Promise<Pagefind> {
  const url = new URL('pagefind.js', index).href;
  const module = await siteFiles().importModule(url);
  if (!isPagefind(module)) throw new Error(`no search engine at ${url}`);
  // Without this Pagefind counts only the facets that were chosen.
  await module.filters();
  return module;
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'filters' in module;
}

function toHit(hit: PagefindHit): Hit {
  const shown: unknown = JSON.parse(hit.raw_url ?? hit.url);
  if (!isShown(shown)) throw new Error(`not a search record of this archive: ${hit.url}`);
  return { shown, facets: hit.filters, content: hit.content, places: hit.locations };
}

function isShown(value: unknown): value is ShownResult {
  return typeof value === 'object' && value !== null && 'address' in value && 'title' in value;
}
