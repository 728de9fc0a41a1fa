import type { Json } from '../domain/digest.ts';

/** @returns a JSON Schema as its file holds it: indented by two spaces, ended by a line feed */
export function schemaText(schema: Json): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
