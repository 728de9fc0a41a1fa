/**
 * Writes the reference pages of `docs/reference/` from the program's own tables.
 *
 *     node scripts/generate-docs.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticsReference, exampleFolder } from './docs/diagnostics-reference.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'reference');
const EXAMPLES = join(ROOT, 'tests', 'fixtures', 'invalid');

const exampleOf = (...[code]: Parameters<typeof exampleFolder>): string =>
  readFileSync(join(EXAMPLES, exampleFolder(code), 'expected.txt'), 'utf8');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'diagnostics.md'), diagnosticsReference(exampleOf));
