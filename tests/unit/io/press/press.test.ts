import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../../src/domain/digest.ts';
import type { PrintedPapers } from '../../../../src/pipeline.ts';
import { loadOrThrow } from '../../../support/ledger.ts';
import { drawAll } from '../../../support/press.ts';
import { inTemporaryFolder } from '../../../support/program.ts';
import { sealedArchive } from '../../../support/sealed-archive.ts';

const archive = loadOrThrow(sealedArchive());

const digestsOf = ({ papers }: PrintedPapers): readonly string[] =>
  [...papers].map(([path, { file }]) => `${sha256(readFileSync(file))} ${path}`);

test('draws a file for every revision, of the withdrawn record too', async () => {
  await inTemporaryFolder(async (folder) => {
    const { papers, diagnostics } = await drawAll(archive, folder);
    expect(diagnostics).toEqual([]);
    expect([...papers.keys()].filter((path) => path.endsWith('citation.pdf'))).toEqual([
      '/p/TA-P-000001/r1/citation.pdf',
      '/p/TA-P-000001/r2/citation.pdf',
      '/p/TA-P-000002/r1/citation.pdf',
      '/p/TA-P-000003/r1/citation.pdf',
    ]);
  });
});

test('draws no kind that the archive leaves out', async () => {
  const { settings } = archive.archive;
  const without = { ...settings, artifacts: { card: 'off', citationPdf: 'off' } as const };
  await inTemporaryFolder(async (folder) => {
    const printed = await drawAll(
      { ...archive, archive: { ...archive.archive, settings: without } },
      folder,
    );
    expect([...printed.papers.keys()]).toEqual([]);
  });
});

test('gives the same bytes whatever the number of workers, and again', async () => {
  const draw = (workers: number): Promise<readonly string[]> =>
    inTemporaryFolder(async (folder) => digestsOf(await drawAll(archive, folder, workers)));
  const once = await draw(1);
  expect(once.length).toBeGreaterThan(3);
  expect(await draw(3)).toEqual(once);
});

test('takes what was drawn before from where it is kept, and leaves no other file there', async () => {
  await inTemporaryFolder(async (folder) => {
    const first = await drawAll(archive, folder);
    const second = await drawAll(archive, folder);
    expect([...first.papers.values()].every(({ isNew }) => isNew)).toBe(true);
    expect([...second.papers.values()].some(({ isNew }) => isNew)).toBe(false);
    expect(digestsOf(second)).toEqual(digestsOf(first));
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => join(folder, name));
    expect(kept.sort()).toEqual(
      [...new Set([...first.papers.values()].map(({ file }) => file))].sort(),
    );
  });
});
