import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchemas, sealedSchemas } from '../../../src/validate/json-schemas.ts';
import { readContent, TOY } from '../../support/content.ts';

const DEMONSTRATION = join(import.meta.dirname, '..', '..', '..', 'content');

/** Which schema belongs to a JSON file of a content folder. */
const KINDS: readonly (readonly [RegExp, (path: string, value: unknown) => string])[] = [
  [/^(archive|addresses)\.json$/, (path) => path.replace('.json', '')],
  [/^vocabulary\/.+\.json$/, (path) => path.replace(/^vocabulary\/|\.json$/g, '')],
  // A sealed object names its form: `provision@1`.
  [
    /^ledger\/objects\/.+\.json$/,
    (_, value) => `sealed-${/"form":"([a-z]+)@1"/.exec(JSON.stringify(value))?.[1] ?? ''}`,
  ],
  [/^collections\/.+\.json$/, () => 'collection'],
  [/\/(platform|document)\.json$/, (path) => path.replace(/^.*\/|\.json$/g, '')],
  [
    /\/(capture|provision|change)s\/.+\.json$/,
    (path) => path.split('/').at(-2)?.slice(0, -1) ?? '',
  ],
];

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const validators = new Map(
  [...jsonSchemas(), ...sealedSchemas()].map(({ name, schema }) => [
    name,
    ajv.compile(Object(schema)),
  ]),
);

function problemsOf(path: string, value: unknown): readonly string[] {
  const kind = KINDS.find(([form]) => form.test(path))?.[1](path, value);
  const validate = validators.get(kind ?? '');
  if (validate === undefined) return [`no schema for ${path}`];
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${path} ${instancePath} ${message}`,
  );
}

function jsonFiles(folder: string): readonly (readonly [string, unknown])[] {
  return Object.entries(readContent(folder))
    .filter(([path]) => path.endsWith('.json'))
    .map(([path, bytes]) => [path, JSON.parse(new TextDecoder().decode(Buffer.from(bytes)))]);
}

describe('the JSON Schemas', () => {
  test.each([TOY, DEMONSTRATION])('accept every JSON file of %s', (folder) => {
    const files = jsonFiles(folder);
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap(([path, value]) => problemsOf(path, value))).toEqual([]);
  });

  test('refuse a field that does not exist, and a digest in capitals', () => {
    const path = 'platforms/x/y/captures/20260301T090000Z.json';
    const capture = {
      capturedAt: '2026-03-01T09:00:00Z',
      snapshot: { content: 'local-file', mediaType: 'text/html', digest: 'C4'.repeat(32) },
      colour: 'red',
    };
    expect(problemsOf(path, capture).join('\n')).toMatch(
      /digest.*pattern[\s\S]*additional|additional[\s\S]*digest.*pattern/,
    );
  });
});
