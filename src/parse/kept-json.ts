/**
 * Reads back what the program itself kept as JSON. Nothing else may be read with it: the type is taken
 * on trust, and a text that is not JSON throws.
 */
export function parseKeptJson<T>(text: string): T {
  return JSON.parse(text) as T;
}
