/** Compares by UTF-16 code unit: the one order used wherever output is sorted, the same on every machine and locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @returns a comparison of two values by a stated key, code unit by code unit */
export function byKey<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => byCodeUnit(key(a), key(b));
}

/** @returns the values in groups by key, groups in the order of first appearance, order inside a group kept */
export function groupBy<K, T>(
  values: Iterable<T>,
  key: (value: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}
