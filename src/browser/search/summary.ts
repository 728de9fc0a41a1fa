import type { FacetLabels } from '../../domain/search/search-table.ts';
import { element, link } from '../dom.ts';
import { askedText, missingText, noteTexts, widerQuery } from './query-words.ts';
import { labelOf } from './result-list.ts';
import type { Found } from './search.ts';
import { searchReference, withChosen, type SearchState } from './search-state.ts';

/** Results on one page. */
export const RESULTS_PER_PAGE = 10;

/** @returns how much was found, for what, a way to drop each filter, and why when nothing was found */
export function summaryOf(found: Found, state: SearchState): readonly Node[] {
  const { records, query, facets } = found;
  const [counted, what] = countedTexts(found);
  const line = element('p', 'result-count', element('strong', '', counted), ` ${what}`);
  const filters = chosenFilters(state, facets);
  if (filters.length > 0) line.append(', only ');
  filters.forEach(({ label, without }, index) => {
    if (index > 0) line.append(', ');
    const drop = link(searchReference(without), 'drop');
    drop.append(element('span', 'visually-hidden', ` ${label}`));
    line.append(`${label} (`, drop, ')');
  });
  const notes = noteTexts(query).map((text) => element('p', 'small', text));
  return [line, ...notes, ...(records.length > 0 ? [] : nothingFound(found, state, filters))];
}

/** @returns how much was found, and for what: `12 records`, `with “advertising”` */
export function countedTexts({
  records,
  query,
}: Pick<Found, 'records' | 'query'>): readonly [counted: string, what: string] {
  const counted = records.length === 1 ? '1 record' : `${formatNumber(records.length)} records`;
  return [counted, query.wanted.length === 0 ? 'chosen' : `with ${askedText(query)}`];
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

function nothingFound(
  { query, termCounts }: Found,
  state: SearchState,
  filters: readonly ChosenFilter[],
): readonly Node[] {
  if (query.wanted.length === 0) {
    return [element('p', 'none', 'Nothing fits these filters. Dropping one may help.')];
  }
  const line = element('p', 'none', missingText(query, termCounts));
  const wider = widerQuery(query, termCounts);
  if (filters.length > 0) line.append(' Dropping a filter may help.');
  if (wider === undefined) return [line];
  const words = link(searchReference({ ...state, words: wider.words, page: 1 }), wider.words);
  return [line, element('p', 'none', 'Try ', words, `: ${wider.reason}.`)];
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
