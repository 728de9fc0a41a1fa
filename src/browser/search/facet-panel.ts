import type { FacetLabels, FacetValue } from '../../domain/search/search-table.ts';
import { element } from '../dom.ts';
import type { Counts } from './matching.ts';
import { withToggled, type SearchState } from './search-state.ts';

/** Values of a long facet that are shown before "All 61". */
const SHOWN = 5;

/**
 * Draws the filters with their counts.
 *
 * Values without a hit are left out unless chosen; a facet without values is left out. A filter that has the focus
 * keeps it.
 *
 * @param choose - told the search that a reader asks for
 */
export function drawFacets(
  holder: HTMLElement,
  facets: readonly FacetLabels[],
  drawn: { readonly state: SearchState; readonly counts: Counts },
  choose: (state: SearchState) => void,
): void {
  const open = new Set([...holder.querySelectorAll('details[open]')].map(({ id }) => id));
  const groups = facets.flatMap((facet) => {
    const values = facet.values.filter(
      ({ value }) => countOf(facet, value, drawn.counts) > 0 || isChosen(facet, value, drawn.state),
    );
    return values.length === 0 ? [] : [groupOf(facet, values, drawn, { open, choose })];
  });
  const focused = document.activeElement;
  const had = holder.contains(focused) && focused instanceof HTMLInputElement ? focused : undefined;
  holder.replaceChildren(...groups);
  if (had !== undefined)
    boxes(holder)
      .find((box) => isSame(box, had))
      ?.focus();
}

const boxes = (holder: HTMLElement): readonly HTMLInputElement[] => [
  ...holder.querySelectorAll('input'),
];
const isSame = (a: HTMLInputElement, b: HTMLInputElement): boolean =>
  a.name === b.name && a.value === b.value;

interface Drawing {
  /** Ids of the lists that the reader had opened. */
  readonly open: ReadonlySet<string>;
  choose(state: SearchState): void;
}

function groupOf(
  facet: FacetLabels,
  values: readonly FacetValue[],
  drawn: { readonly state: SearchState; readonly counts: Counts },
  drawing: Drawing,
): HTMLElement {
  const rows = values.map((value) => rowOf(facet, value, drawn, drawing));
  const chosen = rows.filter((_, index) => isChosen(facet, values[index]?.value, drawn.state));
  const first = rows.slice(0, SHOWN);
  const rest = rows.slice(SHOWN);
  const group = element('fieldset', 'facet', element('legend', '', facet.label), ...first);
  if (rest.length > 0) {
    const more = element('details', '', element('summary', '', `All ${values.length}`), ...rest);
    more.id = `facet-${facet.name}`;
    more.open = drawing.open.has(more.id) || chosen.some((row) => rest.includes(row));
    group.append(more);
  }
  return group;
}

function rowOf(
  facet: FacetLabels,
  { value, label }: FacetValue,
  { state, counts }: { readonly state: SearchState; readonly counts: Counts },
  drawing: Drawing,
): HTMLElement {
  const box = element('input', '');
  box.type = 'checkbox';
  box.name = facet.name;
  box.value = value;
  box.checked = isChosen(facet, value, state);
  box.addEventListener('change', () => {
    drawing.choose(withToggled(state, facet.name, value));
  });
  const count = element('span', 'count', String(countOf(facet, value, counts)));
  return element('label', '', box, element('span', 'facet-name', label), count);
}

function countOf({ name }: FacetLabels, value: string, counts: Counts): number {
  return counts[name]?.[value] ?? 0;
}

function isChosen({ name }: FacetLabels, value: string | undefined, state: SearchState): boolean {
  return value !== undefined && (state.chosen.get(name)?.includes(value) ?? false);
}
