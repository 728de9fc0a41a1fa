import { announce } from '../announce.ts';
import { byId, element } from '../dom.ts';
import { drawFacets } from './facet-panel.ts';
import type { PageFacts } from './page-facts.ts';
import { parseQuery } from './query.ts';
import { unansweredText } from './query-words.ts';
import { resultOf } from './result-list.ts';
import { openIndex, type Found, type OpenIndex } from './search.ts';
import { isAsking, type SearchState } from './search-state.ts';
import {
  chosenFilters,
  countedTexts,
  resultPager,
  RESULTS_PER_PAGE,
  summaryOf,
} from './summary.ts';
import { TooManyWords } from './word-lists.ts';

/** One search among those that a reader begins one after the other. */
export interface Turn {
  /** False as soon as a later search has begun. */
  isCurrent(): boolean;
  go(state: SearchState): void;
}

let opened: Promise<OpenIndex> | undefined;

/** Searches and shows what was found; says so when nothing can be searched for or the index cannot be read. */
export async function showResults(facts: PageFacts, state: SearchState, turn: Turn): Promise<void> {
  if (!isAsking(state)) {
    showOnly('fallback');
    return;
  }
  const unanswered = unansweredText(state.words, parseQuery(state.words));
  if (unanswered !== undefined) {
    showUnanswered(unanswered);
    return;
  }
  try {
    await searchAndDraw(facts, state, turn);
  } catch (error) {
    const isTooMuch = error instanceof TooManyWords;
    // An index of which something could not be read is opened anew by the next search.
    if (!isTooMuch) opened = undefined;
    if (!turn.isCurrent()) return;
    if (isTooMuch) showUnanswered(error.message);
    else showOnly('failure');
  }
}

async function searchAndDraw(facts: PageFacts, state: SearchState, turn: Turn): Promise<void> {
  opened ??= openIndex(facts.site);
  const found = await (await opened).search(state);
  const from = (state.page - 1) * RESULTS_PER_PAGE;
  const hits = await found.hits(from, from + RESULTS_PER_PAGE);
  if (!turn.isCurrent()) return;
  const { facets, counts, records } = found;
  byId('summary').replaceChildren(...summaryOf(found, state));
  byId('results').replaceChildren(...hits.map((hit) => resultOf(hit, facets, facts)));
  byId('result-pager').replaceChildren(...resultPager(records.length, state));
  byId('filter-summary').replaceChildren(filterText(state, found));
  drawFacets(byId('facets'), facets, { state, counts }, (next) => {
    turn.go(next);
  });
  byId('order-form').hidden = records.length < 2;
  showOnly('results');
  announce(countedTexts(found).join(' '));
  // Who finds nothing is told how searching works, and where everything is listed.
  byId('fallback').hidden = records.length > 0;
}

function filterText(state: SearchState, { facets }: Pick<Found, 'facets'>): HTMLElement {
  const chosen = chosenFilters(state, facets).map(({ label }) => label);
  return element('span', '', chosen.length === 0 ? 'Filters' : `Filters: ${chosen.join(', ')}`);
}

function showUnanswered(text: string): void {
  byId('unanswered').replaceChildren(text);
  showOnly('unanswered');
}

/** Shows the results, or what stands in their place. */
function showOnly(which: 'results' | 'fallback' | 'unanswered' | 'failure'): void {
  byId('result-area').hidden = which !== 'results';
  byId('fallback').hidden = which === 'results';
  byId('unanswered').hidden = which !== 'unanswered';
  byId('failure').hidden = which !== 'failure';
}
