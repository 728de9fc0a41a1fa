import type { FacetLabels } from '../../render/search/search-record.ts';
import { byId, element } from '../dom.ts';
import { search, type Counts } from './engine.ts';
import { drawFacets } from './facet-panel.ts';
import type { PageFacts } from './page-facts.ts';
import { resultOf } from './result-list.ts';
import { isAsking, withChosen, type SearchState } from './search-state.ts';
import { siteFiles } from './site-files.ts';
import { chosenFilters, resultPager, RESULTS_PER_PAGE, summaryOf } from './summary.ts';

interface Turn {
  /** False as soon as a later search has begun. */
  isCurrent(): boolean;
  go(state: SearchState): void;
}

let labels: Promise<readonly FacetLabels[]> | undefined;

/** Searches and shows what was found; says so when the index cannot be read. */
export async function showResults(facts: PageFacts, state: SearchState, turn: Turn): Promise<void> {
  if (!isAsking(state)) {
    showOnly('fallback');
    return;
  }
  try {
    await searchAndDraw(facts, state, turn);
  } catch {
    if (turn.isCurrent()) showOnly('failure');
  }
}

async function searchAndDraw(facts: PageFacts, state: SearchState, turn: Turn): Promise<void> {
  const from = (state.page - 1) * RESULTS_PER_PAGE;
  labels ??= readLabels(facts);
  const [facets, found] = await Promise.all([labels, search(facts, state)]);
  const [hits, counts] = await Promise.all([
    found.hits(from, from + RESULTS_PER_PAGE),
    countsFor(facts, state, found.counts),
  ]);
  if (!turn.isCurrent()) return;
  byId('summary').replaceChildren(...summaryOf(found.total, state, facets));
  byId('results').replaceChildren(...hits.map((hit) => resultOf(hit, facets, facts)));
  byId('result-pager').replaceChildren(...resultPager(found.total, state));
  byId('filter-summary').replaceChildren(filterText(state, facets));
  drawFacets(byId('facets'), facets, { state, counts }, (next) => {
    turn.go(next);
  });
  showOnly('results');
}

/** The count of a value answers "and this one too?", so it leaves out what is chosen in its own facet. */
async function countsFor(facts: PageFacts, state: SearchState, counts: Counts): Promise<Counts> {
  const own = await Promise.all(
    [...state.chosen.keys()].map(async (name) => {
      const without = await search(facts, withChosen(state, name, []));
      return [name, without.counts[name] ?? {}] as const;
    }),
  );
  return { ...counts, ...Object.fromEntries(own) };
}

async function readLabels(facts: PageFacts): Promise<readonly FacetLabels[]> {
  const response = await siteFiles().fetch(facts.labels);
  const list: unknown = await response.json();
  return Array.isArray(list) ? list.filter(isFacet) : [];
}

function isFacet(value: unknown): value is FacetLabels {
  return typeof value === 'object' && value !== null && 'name' in value && 'values' in value;
}

function filterText(state: SearchState, facets: readonly FacetLabels[]): HTMLElement {
  const chosen = chosenFilters(state, facets).map(({ label }) => label);
  return element('span', '', chosen.length === 0 ? 'Filters' : `Filters: ${chosen.join(', ')}`);
}

/** Shows the results, or what stands in their place. */
function showOnly(which: 'results' | 'fallback' | 'failure'): void {
  byId('result-area').hidden = which !== 'results';
  byId('fallback').hidden = which === 'results';
  byId('failure').hidden = which !== 'failure';
}
