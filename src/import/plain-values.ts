/** Reads values that came from somebody else's JSON or YAML and may have any shape. */

/** @returns the member of an object, or `undefined` when there is no such object or member */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** @returns the members of an object in their order; none when the value is no object */
export function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** @returns the elements of a list; none when the value is no list */
export function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** @returns a text on one line without white space at either end, or `undefined` when nothing is left or the value is no text */
export function lineOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** @returns a text that is an absolute web address, or `undefined` */
export function webAddressOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\/[^\s/]+\S*$/.test(value)) return undefined;
  return URL.canParse(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
