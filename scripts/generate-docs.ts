/**
 * Writes the reference pages of `docs/reference/` and the JSON Schemas of `docs/schemas/` from the
 * program's own tables.
 *
 *     node scripts/generate-docs.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFolder } from '../src/io/content-folder.ts';
import { loadArchive } from '../src/pipeline.ts';
import { schemaText } from '../src/render/schema-text.ts';
import { jsonSchemas, sealedSchemas } from '../src/validate/json-schemas.ts';
import { diagnosticsReference, exampleFolder } from './docs/diagnostics-reference.ts';
import { fieldsReference } from './docs/fields-reference.ts';
import { publishedFilesReference } from './docs/published-files-reference.ts';
import { verificationReference } from './docs/verification-reference.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'reference');
const EXAMPLES = join(ROOT, 'tests', 'fixtures', 'invalid');

const exampleOf = (...[code]: Parameters<typeof exampleFolder>): string =>
  readFileSync(join(EXAMPLES, exampleFolder(code), 'expected.txt'), 'utf8');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'diagnostics.md'), diagnosticsReference(exampleOf));
writeFileSync(join(FOLDER, 'fields.md'), fieldsReference());
writeFileSync(join(FOLDER, 'verification.md'), verificationReference());

const { loaded: toy } = loadArchive({
  content: new ContentFolder(join(ROOT, 'tests', 'fixtures', 'archives', 'toy')),
  cache: { get: () => undefined, put: () => undefined },
  progress: { update: () => undefined },
});
if (toy === undefined) throw new Error('the toy archive cannot be read');
writeFileSync(join(FOLDER, 'published-files.md'), publishedFilesReference(toy));

const SCHEMAS = join(ROOT, 'docs', 'schemas');
mkdirSync(SCHEMAS, { recursive: true });
for (const { name, schema } of [...jsonSchemas(), ...sealedSchemas()]) {
  writeFileSync(join(SCHEMAS, `${name}.schema.json`), schemaText(schema));
}
