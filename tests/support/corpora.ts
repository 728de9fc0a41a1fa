import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * The folder of a corpus of real documents. They are a larger proving ground and never needed: tests
 * that use one skip without it.
 *
 * @param name - of the corpus, such as `unfair-clauses`
 * @returns its path in the folder that MUNIMENT_CORPORA names, or else in `shared/corpora` beside the
 *   project; `undefined`, said on the console, when it is not there
 */
export function corpusFolder(name: string): string | undefined {
  const folder = join(
    process.env['MUNIMENT_CORPORA'] ?? join(ROOT, '..', 'shared', 'corpora'),
    name,
  );
  if (existsSync(folder)) return folder;
  console.log(`skipped: the corpus ${name} is not at ${folder}`);
  return undefined;
}
