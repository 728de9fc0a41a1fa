import { byCodeUnit } from '../../domain/order.ts';
import type { FacetColumn, FacetLabels, FacetName } from '../../domain/search/search-table.ts';

/** What a record can be narrowed by, and its day, `2026-05-11`. */
export interface FacetRow {
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly day: string | undefined;
}

/** @returns the facets with what each record has of them; values that no record has are left out */
export function facetColumns(
  labels: readonly FacetLabels[],
  rows: readonly FacetRow[],
): readonly FacetColumn[] {
  return labels.map((facet) => {
    const own = rows.map(({ facets }) => facets[facet.name] ?? []);
    const used = new Set(own.flat());
    const values = facet.values.filter(({ value }) => used.has(value));
    return { ...facet, values, ...setsOf(own, values) };
  });
}

function setsOf(
  own: readonly (readonly string[])[],
  values: FacetLabels['values'],
): Pick<FacetColumn, 'sets' | 'records'> {
  const indexOf = new Map(values.map(({ value }, index) => [value, index]));
  const sets: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const records = own.map((given) => {
    const set = given.flatMap((value) => indexOf.get(value) ?? []);
    const number = numbers.get(set.join()) ?? sets.push(set) - 1;
    numbers.set(set.join(), number);
    return number;
  });
  return { sets, records };
}

/** @returns the days of all records, ascending, after an empty one for none, and for each record the index of its day */
export function dayColumn(rows: readonly FacetRow[]): {
  readonly days: readonly string[];
  readonly dayOf: readonly number[];
} {
  const days = [...new Set(['', ...rows.map(({ day = '' }) => day)])].sort(byCodeUnit);
  const indexOf = new Map(days.map((day, index) => [day, index]));
  return { days, dayOf: rows.map(({ day = '' }) => indexOf.get(day) ?? 0) };
}
