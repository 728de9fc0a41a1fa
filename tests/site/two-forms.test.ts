import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readContent } from '../support/content.ts';
import { digestsBelow } from '../support/file-tree.ts';
import { inOtherForm } from '../support/other-form.ts';
import { buildOrThrow, inTemporaryFolder, PROJECT_ROOT } from '../support/program.ts';

/** These print places in the content files, which are others in the other form; and the list of all digests. */
const NAMES_PLACES = /  (?:data\/diagnostics\.csv|report\/index\.html|SHA256SUMS)$/;

const digestsOf = (site: string): readonly string[] =>
  digestsBelow(site).filter((line) => !NAMES_PLACES.test(line));

test('gives the same bytes with every record in its other form', async () => {
  await inTemporaryFolder((folder) => {
    const content = join(folder, 'content');
    const files = inOtherForm(readContent(join(PROJECT_ROOT, 'content')));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), bytes);
    }
    const out = join(folder, 'site');
    buildOrThrow(['--content', content, '--out', out, '--cache', join(folder, 'cache')]);
    expect(digestsOf(out)).toEqual(digestsOf(inject('demonstrationSite')));
  });
});
