/** What this browser keeps for the archive. `theme` is read by name in `browser/theme.js` too. */
export type KeptName = 'theme' | 'search-key';

const keyOf = (name: KeptName): string => `muniment:${name}`;

/** @returns what is kept; `undefined` for nothing, also where the browser keeps nothing */
export function kept(name: KeptName): string | undefined {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param value - `undefined` to keep nothing more
 * @returns whether the browser will remember it
 */
export function keep(name: KeptName, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
    return true;
  } catch {
    return false;
  }
}
