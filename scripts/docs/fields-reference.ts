import { z } from 'zod';
import { jsonSchemas } from '../../src/validate/json-schemas.ts';

/** Where the file of each kind lies, in the order in which an archive comes to be. */
const FILES: readonly (readonly [name: string, file: string])[] = [
  ['archive', 'archive.json'],
  ['platform', 'platforms/<platform>/platform.json'],
  ['document', 'platforms/<platform>/<document>/document.json'],
  ['capture', 'platforms/<platform>/<document>/captures/<instant>.json'],
  ['provision', 'platforms/<platform>/<document>/provisions/<slug>.md or .json'],
  ['change', 'platforms/<platform>/<document>/changes/<day>.md or .json'],
  ['collection', 'collections/<slug>.json'],
  ['addresses', 'addresses.json'],
  ...[
    'clause-types',
    'categories',
    'regulations',
    'agencies',
    'document-types',
    'severities',
    'confidences',
    'bases',
  ].map((kind) => [kind, `vocabulary/${kind}.json`] as const),
];

const INTRODUCTION = `# Fields

Every field of every kind of JSON file of a content folder. In Markdown records the same fields stand in the
front matter, and what is under \`sections\` stands below headings of the body; pages of prose
(\`pages/<slug>.md\`) have a \`title\` and their text. A field that is not needed is left out when there is nothing to say:
no value stands for "unknown". [The content format](../formats/content.md) tells what lies where and why.

This page is written by \`npm run docs\` from the schemas that \`muniment check\` uses. For editors the same is
in \`docs/schemas/\`, and published with every archive under \`/data/schemas/\`.
`;

interface Field {
  readonly description?: string | undefined;
  readonly type?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly pattern?: string | undefined;
  readonly items?: Field | undefined;
  readonly properties?: Readonly<Record<string, Field>> | undefined;
  readonly required?: readonly string[] | undefined;
}

const FIELD: z.ZodType<Field> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    type: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    pattern: z.string().optional(),
    items: FIELD.optional(),
    properties: z.record(z.string(), FIELD).optional(),
    required: z.array(z.string()).optional(),
  }),
);

/** Syntaxes that have a name, by an example of each that none of the syntaxes before it accepts. */
const SYNTAXES: readonly (readonly [example: string, name: string])[] = [
  ['advertising-content-policy', 'slug'],
  ['pt-BR', 'language tag'],
  ['2026-05-11T22:25:31Z', 'instant'],
  ['2026-05-11', 'day'],
  ['20260511T222531Z', 'capture key'],
  ['CA-P-010857', 'record id'],
  ['c'.repeat(64), 'digest'],
  ['https://archive.example', 'web address'],
  ['text/html', 'media type'],
  ['/platform/name/', 'path'],
  ['AR', 'two to eight capital letters'],
];

/** @returns Markdown: one table for every kind of file */
export function fieldsReference(): string {
  const schemas = new Map(jsonSchemas().map(({ name, schema }) => [name, FIELD.parse(schema)]));
  const sections = FILES.map(([name, file]) => {
    const schema = schemas.get(name);
    if (schema === undefined) throw new Error(`no schema of ${name}`);
    return `\n## ${name}\n\n\`${file}\`\n\n| Field | Needed | What it holds | Meaning |\n| --- | --- | --- | --- |\n${rowsOf(schema, '').join('')}`;
  });
  const unlisted = [...schemas.keys()].filter((name) => !FILES.some(([listed]) => listed === name));
  if (unlisted.length > 0) throw new Error(`kinds without a place: ${unlisted.join(', ')}`);
  return `${INTRODUCTION}${sections.join('')}`;
}

function rowsOf(schema: Field, path: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isNeeded = schema.required?.includes(name) === true;
    const holder = field.items ?? field;
    const full = `${path}${name}`;
    const row = `| \`${full}\` | ${isNeeded ? 'yes' : ''} | ${formOf(field)} | ${cell(field.description ?? '')} |\n`;
    return [row, ...rowsOf(holder, `${full}${field.items === undefined ? '.' : '[].'}`)];
  });
}

function formOf(field: Field): string {
  if (field.items !== undefined) return `list of ${formOf(field.items)}`;
  if (field.properties !== undefined) return 'group';
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.type === 'integer') return 'whole number';
  if (field.type === 'boolean') return 'true or false';
  const { pattern } = field;
  const syntax =
    pattern === undefined
      ? undefined
      : SYNTAXES.find(([example]) => new RegExp(pattern).test(example));
  return syntax?.[1] ?? 'text';
}

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
