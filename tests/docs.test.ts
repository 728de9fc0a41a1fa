import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnosticsReference, exampleFolder } from '../scripts/docs/diagnostics-reference.ts';
import { fieldsReference } from '../scripts/docs/fields-reference.ts';
import { publishedFilesReference } from '../scripts/docs/published-files-reference.ts';
import { verificationReference } from '../scripts/docs/verification-reference.ts';
import { CODES } from '../src/diagnostics/codes.ts';
import { schemaText } from '../src/render/schema-text.ts';
import { jsonSchemas, sealedSchemas } from '../src/validate/json-schemas.ts';
import { FIXTURES, loadContent, readContent, TOY } from './support/content.ts';

const REFERENCE = join(import.meta.dirname, '..', 'docs', 'reference');
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

describe('the reference of diagnostics', () => {
  test('is what `npm run docs` writes', () => {
    const written = diagnosticsReference((code) =>
      read(FIXTURES, 'invalid', exampleFolder(code), 'expected.txt'),
    );
    expect(read(REFERENCE, 'diagnostics.md')).toBe(written);
  });

  test('has a heading for every code', () => {
    const headings = read(REFERENCE, 'diagnostics.md').match(/(?<=^### ).*$/gm);
    expect(headings).toEqual(Object.keys(CODES).sort());
  });
});

describe('a code', () => {
  test.each(Object.entries(CODES))('%s is explained in whole sentences', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
    expect(entry.meaning).toMatch(/^\p{Lu}.*\.$/u);
    expect(entry.remedy).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the reference of fields', () => {
  const rows = fieldsReference().match(/^\| `.*$/gm) ?? [];

  test('is what `npm run docs` writes', () => {
    expect(read(REFERENCE, 'fields.md')).toBe(fieldsReference());
  });

  test('says of every field what it means', () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.filter((row) => !/ \| [^|]*\p{L}[^|]*\.? \|$/u.test(row))).toEqual([]);
  });
});

describe('the reference of verification', () => {
  test('is what `npm run docs` writes', () => {
    expect(read(REFERENCE, 'verification.md')).toBe(verificationReference());
  });
});

describe('the reference of published files', () => {
  test('is what `npm run docs` writes', () => {
    const { loaded } = loadContent(readContent(TOY));
    if (loaded === undefined) throw new Error('the toy archive cannot be read');
    expect(read(REFERENCE, 'published-files.md')).toBe(publishedFilesReference(loaded));
  });
});

describe('the JSON Schemas', () => {
  const folder = join(import.meta.dirname, '..', 'docs', 'schemas');

  test('are what `npm run docs` writes', () => {
    const written = [...jsonSchemas(), ...sealedSchemas()].map(({ name, schema }) => [
      `${name}.schema.json`,
      schemaText(schema),
    ]);
    const files = readdirSync(folder).map((file) => [file, read(folder, file)]);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(written));
  });
});
