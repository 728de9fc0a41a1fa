import { byId } from '../dom.ts';
import { answerLookUp, goStraight } from './look-up-answer.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';
import { showResults, type Turn } from './results.ts';
import { sayWhile } from './say-while.ts';
import { parseState, searchReference, type SearchState } from './search-state.ts';

/** Counts the searches begun, so that a slow one does not write over a later one. */
let latest = 0;

/** Makes the search page work. Until it runs, the page explains itself and leads to the lists. */
export function startSearchPage(): void {
  const facts = pageFacts(byId('search'));
  const go = (state: SearchState): void => {
    history.pushState(null, '', searchReference(state));
    void showState(facts, state, go);
  };
  const current = (): SearchState => parseState(location.search);
  onSubmit('words-form', (fields) => {
    go({ ...current(), words: textOf(fields, 'q'), page: 1 });
  });
  onSubmit('look-up-form', (fields) => {
    go({ ...current(), lookUp: textOf(fields, 'look') });
  });
  byId('order').addEventListener('change', ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const { order } = parseState(`?order=${currentTarget.value}`);
    go({ ...current(), order, page: 1 });
  });
  byId('result-area').addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (anchor === null || anchor.pathname !== location.pathname || !isPlainClick) return;
    event.preventDefault();
    go(parseState(anchor.search));
    byId('summary').focus();
  });
  window.addEventListener('popstate', () => {
    void showState(facts, current(), go);
  });
  foldFiltersOnNarrowScreens();
  void showState(facts, current(), go);
}

function foldFiltersOnNarrowScreens(): void {
  const filters = byId('filters');
  const narrow = window.matchMedia('(max-width: 44.99em)');
  const fold = (): void => {
    if (filters instanceof HTMLDetailsElement) filters.open = !narrow.matches;
  };
  narrow.addEventListener('change', fold);
  fold();
}

async function showState(
  facts: PageFacts,
  state: SearchState,
  go: (state: SearchState) => void,
): Promise<void> {
  latest += 1;
  const turn = latest;
  const isCurrent = (): boolean => turn === latest;
  fill('words-form', 'q', state.words);
  fill('look-up-form', 'look', state.lookUp);
  fill('order-form', 'order', state.order);
  await sayWhile(answer(facts, state, { isCurrent, go }), isCurrent);
}

async function answer(facts: PageFacts, state: SearchState, turn: Turn): Promise<void> {
  if (await goStraight(facts, state)) return;
  if (!turn.isCurrent()) return;
  await Promise.all([
    answerLookUp(facts, state, () => turn.isCurrent()),
    showResults(facts, state, turn),
  ]);
}

function onSubmit(formId: string, act: (fields: FormData) => void): void {
  byId(formId).addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) act(new FormData(event.target));
  });
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function fill(formId: string, name: string, value: string): void {
  const form = byId(formId);
  const field = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null;
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}
