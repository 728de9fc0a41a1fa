import type { Json } from '../domain/digest.ts';

/** @returns JSON for reading: members in the order given, two spaces of indentation, a line feed at the end */
export function jsonFileText(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
