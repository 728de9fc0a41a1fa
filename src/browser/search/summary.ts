import type { FacetLabels } from '../../render/search/search-record.ts';
import { element, link } from '../dom.ts';
import { labelOf } from './result-list.ts';
import { searchReference, withChosen, type SearchState } from './search-state.ts';

/** Results on one page. */
export const RESULTS_PER_PAGE = 10;

/** @returns how much was found, for what, and a way to drop each filter */
export function summaryOf(
  total: number,
  state: SearchState,
  facets: readonly FacetLabels[],
): readonly Node[] {
  const what = state.words.trim() === '' ? 'chosen' : `with “${state.words.trim()}”`;
  const count = element('strong', '', `${formatNumber(total)} ${total === 1 ? 'text' : 'texts'}`);
  const line = element('p', 'result-count', count, ` ${what}`);
  const filters = chosenFilters(state, facets);
  if (filters.length > 0) line.append(', only ');
  filters.forEach(({ label, without }, index) => {
    if (index > 0) line.append(', ');
    const drop = link(searchReference(without), 'drop');
    drop.append(element('span', 'visually-hidden', ` ${label}`));
    line.append(`${label} (`, drop, ')');
  });
  return total > 0 ? [line] : [line, nothingFound(state, filters)];
}

interface ChosenFilter {
  readonly label: string;
  readonly without: SearchState;
}

/** @returns each chosen facet in words, with the search that leaves it out */
export function chosenFilters(
  state: SearchState,
  facets: readonly FacetLabels[],
): readonly ChosenFilter[] {
  return facets.flatMap(({ name, label }) => {
    const values = state.chosen.get(name) ?? [];
    if (values.length === 0) return [];
    const names = values.map((value) => labelOf(facets, name, value)?.label ?? value);
    return [{ label: `${label}: ${names.join(' or ')}`, without: withChosen(state, name, []) }];
  });
}

function nothingFound(state: SearchState, filters: readonly ChosenFilter[]): HTMLElement {
  const advice =
    filters.length > 0
      ? 'Dropping a filter may help.'
      : 'Fewer words, or words without quotation marks, may help. Every record can also be reached by browsing.';
  return element(
    'p',
    'none',
    state.words.trim() === ''
      ? `Nothing fits these filters. ${advice}`
      : `No text holds all of these words. ${advice}`,
  );
}

/** @returns links to the pages of results around the one shown; nothing when one page holds all */
export function resultPager(total: number, state: SearchState): readonly Node[] {
  const pages = Math.ceil(total / RESULTS_PER_PAGE);
  if (pages < 2) return [];
  const from = (state.page - 1) * RESULTS_PER_PAGE + 1;
  const to = Math.min(total, from + RESULTS_PER_PAGE - 1);
  const text = `${formatNumber(from)} to ${formatNumber(to)} of ${formatNumber(total)}.`;
  const step = (label: string, page: number): readonly (Node | string)[] =>
    page < 1 || page > pages ? [] : [' ', link(searchReference({ ...state, page }), label)];
  return [
    element(
      'p',
      'result-pager',
      text,
      ...step('Previous', state.page - 1),
      ...step('Next', state.page + 1),
    ),
  ];
}

/** @returns a whole number with commas between thousands */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
