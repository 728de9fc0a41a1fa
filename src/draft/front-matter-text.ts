import { Document, isScalar, visit, type Scalar } from 'yaml';

/** What a field of a record can be. Members that are `undefined` are left out. */
export type FieldValue =
  | string
  | number
  | boolean
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue | undefined };

/** Quoted words: on lines of their own, so that they read as they stand in the version text. */
const BLOCK_FIELDS: ReadonlySet<unknown> = new Set(['exact', 'text']);
/** Words that may start or end with a space or a line feed: quoted, so that both are seen. */
const QUOTED_FIELDS: ReadonlySet<unknown> = new Set(['prefix', 'suffix']);

/**
 * Writes fields as the YAML of a front matter, one line per value and nothing folded.
 *
 * @returns YAML that the failsafe schema reads as the same fields, every scalar as text, without the lines "---"
 */
export function frontMatterText(fields: {
  readonly [name: string]: FieldValue | undefined;
}): string {
  const document = new Document(withoutAbsent(fields), { schema: 'core' });
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
      const style = styleOf(key.value, value.value);
      if (style !== undefined) value.type = style;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function styleOf(field: unknown, text: string): Scalar.Type | undefined {
  if (QUOTED_FIELDS.has(field) || hasControls(text)) return 'QUOTE_DOUBLE';
  return BLOCK_FIELDS.has(field) || text.includes('\n') ? 'BLOCK_LITERAL' : undefined;
}

/** Block and plain scalars have no escapes: what YAML does not count as printable needs quotation marks. */
function hasControls(text: string): boolean {
  return /[^\P{Cc}\n]|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u.test(text);
}

function withoutAbsent(value: FieldValue): FieldValue {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(withoutAbsent);
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, withoutAbsent(member)] as const],
  );
  return Object.fromEntries(members);
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}
