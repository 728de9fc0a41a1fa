import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeZip } from '../../../src/io/zip-file.ts';
import { inTemporaryFolder, PROJECT_ROOT } from '../../support/program.ts';
import { zipEntries } from '../../support/zip-entries.ts';

const FILES = ['a b/ü.txt', 'empty', 'z.html'];

async function zipped(folder: string, files = FILES): Promise<Buffer> {
  mkdirSync(join(folder, 'a b'), { recursive: true });
  writeFileSync(join(folder, 'a b/ü.txt'), 'one\n'.repeat(50_000));
  writeFileSync(join(folder, 'empty'), '');
  writeFileSync(join(folder, 'z.html'), '<p>three');
  const to = join(folder, 'out.zip');
  await writeZip(to, { folder, files, top: 'archive' });
  return readFileSync(to);
}

test('holds every file in the order given, below one folder', async () => {
  await inTemporaryFolder(async (folder) => {
    const entries = zipEntries(await zipped(folder));
    expect(entries.map(({ name }) => name)).toEqual(FILES.map((file) => `archive/${file}`));
    for (const [index, { bytes }] of entries.entries())
      expect(bytes).toEqual(readFileSync(join(folder, FILES[index] ?? '')));
  });
});

test('is the same bytes in every zone', async () => {
  await inTemporaryFolder(async (folder) => {
    const here = await zipped(folder);
    const module = join(PROJECT_ROOT, 'src/io/zip-file.ts');
    const files = JSON.stringify({ folder, files: FILES, top: 'archive' });
    for (const TZ of ['America/St_Johns', 'Asia/Kathmandu', 'UTC']) {
      const to = join(folder, 'again.zip');
      const code = `import(${JSON.stringify(module)}).then(({ writeZip }) => writeZip(${JSON.stringify(to)}, ${files}))`;
      const run = spawnSync(process.execPath, ['--eval', code], { env: { ...process.env, TZ } });
      expect(run.status).toBe(0);
      expect(readFileSync(to).equals(here)).toBe(true);
    }
  });
});

test('fails with the file that cannot be read', async () => {
  await inTemporaryFolder(async (folder) => {
    await expect(zipped(folder, ['z.html', 'gone'])).rejects.toThrow('gone');
  });
});

test.each([
  ['unzip', ['-tq']],
  ['python3', ['-m', 'zipfile', '-t']],
])('is found whole by %s', async (program, args) => {
  if (spawnSync(program, ['--help']).status !== 0) {
    console.log(`skipped: ${program} is not here`);
    return;
  }
  await inTemporaryFolder(async (folder) => {
    await zipped(folder);
    expect(spawnSync(program, [...args, join(folder, 'out.zip')]).status).toBe(0);
  });
});
