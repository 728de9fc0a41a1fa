import type { FacetName } from '../../domain/search/search-table.ts';

export type Order = 'best' | 'newest' | 'oldest';

/** Everything that a search is, as the page's address holds it. */
export interface SearchState {
  readonly words: string;
  /** What was asked in the second form. */
  readonly lookUp: string;
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  readonly order: Order;
  /** From 1. */
  readonly page: number;
}

const NAMES: Readonly<Record<FacetName, true>> = {
  part: true,
  platform: true,
  severity: true,
  confidence: true,
  category: true,
  regulation: true,
  jurisdiction: true,
  evidence: true,
  year: true,
};

const isFacet = (name: string): name is FacetName => name in NAMES;
const ORDERS: readonly Order[] = ['best', 'newest', 'oldest'];

/** @param query - the part of an address after `?`; what it does not know is left out */
export function parseState(query: string): SearchState {
  const params = new URLSearchParams(query);
  const names = [...new Set(params.keys())].filter(isFacet);
  const page = Number(params.get('page') ?? '1');
  return {
    words: params.get('q') ?? '',
    lookUp: params.get('look') ?? '',
    chosen: new Map(names.map((name) => [name, [...new Set(params.getAll(name))]])),
    order: ORDERS.find((order) => order === params.get('order')) ?? 'best',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** @returns the query of an address, with `?`; empty when nothing is asked. The same search gives the same text */
export function formatState({ words, lookUp, chosen, order, page }: SearchState): string {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  if (lookUp !== '') params.set('look', lookUp);
  for (const name of Object.keys(NAMES).filter(isFacet)) {
    for (const value of [...(chosen.get(name) ?? [])].sort()) params.append(name, value);
  }
  if (order !== 'best') params.set('order', order);
  if (page > 1) params.set('page', String(page));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** @returns the reference from the search page to a search; the page's own address when nothing is asked */
export function searchReference(state: SearchState): string {
  // A query alone leads to the page itself, whether that is a folder or a file.
  return formatState(state) || location.pathname;
}

/** @returns the search with one value of a facet chosen, or no longer chosen; its first page */
export function withToggled(state: SearchState, name: FacetName, value: string): SearchState {
  const values = state.chosen.get(name) ?? [];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  return withChosen(state, name, next);
}

/** @returns the search with exactly these values of a facet chosen; its first page */
export function withChosen(
  state: SearchState,
  name: FacetName,
  values: readonly string[],
): SearchState {
  const chosen = new Map(state.chosen);
  if (values.length === 0) chosen.delete(name);
  else chosen.set(name, values);
  return { ...state, chosen, page: 1 };
}

/** @returns whether there is anything to search for */
export function isAsking({ words, chosen }: SearchState): boolean {
  return words.trim() !== '' || chosen.size > 0;
}
