import { spawn } from 'node:child_process';
import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { digestsBelow } from '../support/file-tree.ts';
import { buildOrThrow, inTemporaryFolder, PROJECT_ROOT } from '../support/program.ts';

const TOY = join(PROJECT_ROOT, 'tests/fixtures/archives/toy');

test('a killed build leaves the old output whole, and the next build succeeds', async () => {
  await inTemporaryFolder(async (folder) => {
    const [content, out, cache] = ['content', 'out', 'cache'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    cpSync(TOY, content, { recursive: true });
    const args = ['--content', content, '--out', out, '--cache', cache];
    buildOrThrow(args);
    const before = digestsBelow(out);
    const child = spawn(
      process.execPath,
      [join(PROJECT_ROOT, 'scripts/muniment.js'), 'build', ...args],
      { stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (!existsSync(`${out}.building`) && child.exitCode === null) await sleep(5);
    await sleep(150);
    child.kill('SIGKILL');
    await ended;
    expect(digestsBelow(out)).toEqual(before);
    buildOrThrow(args);
    expect(digestsBelow(out)).toEqual(before);
    expect(existsSync(`${out}.building`)).toBe(false);
  });
});

test('output that a killed build had put aside is put back', async () => {
  await inTemporaryFolder((folder) => {
    const [content, out, cache] = ['content', 'out', 'cache'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    cpSync(TOY, content, { recursive: true });
    const args = ['--content', content, '--out', out, '--cache', cache];
    buildOrThrow(args);
    const before = digestsBelow(out);
    renameSync(out, `${out}.previous`);
    buildOrThrow(args);
    expect(digestsBelow(out)).toEqual(before);
    expect(existsSync(`${out}.previous`)).toBe(false);
  });
});
