import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../src/io/process-lock.ts';
import { inTemporaryFolder } from '../../support/program.ts';

test('gives a lock to one taker at a time and says who holds it', async () => {
  await inTemporaryFolder((folder) => {
    const file = join(folder, 'deep', 'build.lock');
    const lock = takeLock(file);
    expect(takeLock(file)).toBe(process.pid);
    if (typeof lock === 'number') throw new Error('the first taker got no lock');
    lock.release();
    expect(existsSync(file)).toBe(false);
    expect(typeof takeLock(file)).toBe('object');
  });
});

test('takes over the lock of a process that has ended, and one that names no process', async () => {
  await inTemporaryFolder((folder) => {
    const file = join(folder, 'build.lock');
    const { pid } = spawnSync(process.execPath, ['--eval', '0']);
    for (const left of [String(pid), 'nobody', '']) {
      writeFileSync(file, left);
      const lock = takeLock(file);
      if (typeof lock === 'number') throw new Error(`not taken over: ${left}`);
      lock.release();
    }
  });
});
