import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import { CODES } from '../diagnostics/codes.ts';
import {
  diagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type Place,
} from '../diagnostics/diagnostic.ts';

/** A raw record, as reading its file gave it. */
export interface RecordToValidate {
  readonly value: unknown;
  placeOf(path: readonly (string | number)[]): Place;
}

/**
 * Types a raw record by its schema.
 *
 * @returns the typed value, or every disagreement with the schema as a diagnostic
 */
export function validateRecord<T>(
  schema: z.ZodType<T>,
  record: RecordToValidate,
):
  | { readonly value: T; readonly diagnostics: readonly [] }
  | { readonly value?: undefined; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(record.value, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  return {
    diagnostics: result.error.issues.flatMap((issue) => issueDiagnostics(issue, schema, record)),
  };
}

type Issue = z.core.$ZodIssue;

function issueDiagnostics(
  issue: Issue,
  schema: z.ZodType,
  record: RecordToValidate,
): readonly Diagnostic[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const field = fieldName(path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => {
      const nearest =
        known.length > 0 ? ` The nearest known field is "${closest(key, [...known])}".` : '';
      return diagnostic(
        'field/unknown',
        record.placeOf([...path, key]),
        `"${key}" is not a field ${path.length > 0 ? `of "${field}"` : 'of this record'}.${nearest}`,
      );
    });
  }
  const place = record.placeOf(path);
  if (
    issue.code === 'invalid_type' ||
    issue.code === 'invalid_union' ||
    issue.code === 'invalid_value'
  )
    return [typeDiagnostic(issue, field, place)];
  return [
    diagnostic(
      codeOf(issue),
      place,
      `"${field}" is ${issue.input === undefined ? 'not there' : quote(issue.input)}. ${sentence(issue.message)}`,
    ),
  ];
}

function typeDiagnostic(issue: Issue, field: string, place: Place): Diagnostic {
  if (issue.input === undefined)
    return diagnostic('field/missing', place, `The field "${field}" is not there.`);
  if (issue.code === 'invalid_value') {
    return diagnostic(
      'field/value',
      place,
      `"${field}" is ${quote(issue.input)}. Expected ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}.`,
    );
  }
  const expected = issue.code === 'invalid_type' ? wordsForType(issue.expected) : 'another value';
  return diagnostic(
    'field/type',
    place,
    `"${field}" is ${quote(issue.input)}. Expected ${expected}.`,
  );
}

/** @returns the keys of the object schema at a path; empty when there is none */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  const at = path.reduce<unknown>((current, key) => {
    const inner = unwrap(current);
    return typeof key === 'number'
      ? Reflect.get(inner, 'element')
      : Reflect.get(shapeOf(inner), key);
  }, schema);
  return Object.keys(shapeOf(unwrap(at)));
}

function unwrap(schema: unknown): object {
  if (!isObject(schema)) return {};
  const inner =
    memberOf(memberOf(schema, 'def'), 'innerType') ?? memberOf(memberOf(schema, 'def'), 'out');
  return inner === undefined ? schema : unwrap(inner);
}

function shapeOf(schema: object): object {
  const shape = memberOf(schema, 'shape');
  return isObject(shape) ? shape : {};
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? Reflect.get(value, name) : undefined;
}

function codeOf(issue: Issue): DiagnosticCode {
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return isDiagnosticCode(code) ? code : 'field/value';
}

function isDiagnosticCode(value: unknown): value is DiagnosticCode {
  return typeof value === 'string' && value in CODES;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `['passages', 0, 'exact']` becomes `passages[0].exact`. */
function fieldName(path: readonly (string | number)[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`,
    )
    .join('');
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function wordsForType(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'a list',
    object: 'a group of fields',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}

const sentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);
