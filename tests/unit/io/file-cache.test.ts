import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileCache, removeOthers } from '../../../src/io/file-cache.ts';
import { inTemporaryFolder } from '../../support/program.ts';

test('gives back what was kept, and nothing for other keys', async () => {
  await inTemporaryFolder((folder) => {
    const cache = new FileCache(folder);
    cache.put('a/bcd', 'value');
    expect(cache.get('a/bcd')).toBe('value');
    expect(new FileCache(folder).get('a/bcd')).toBe('value');
    expect(cache.get('a/bce')).toBeUndefined();
  });
});

test('keeps on keeping when its folder is removed under it', async () => {
  await inTemporaryFolder((folder) => {
    const cache = new FileCache(join(folder, 'kept'));
    cache.put('a/bcd', 'value');
    rmSync(join(folder, 'kept'), { recursive: true });
    cache.put('a/bcd', 'again');
    expect(cache.get('a/bcd')).toBe('again');
  });
});

test('removes what other code kept, and nothing else', async () => {
  await inTemporaryFolder((folder) => {
    for (const code of ['old', 'new']) new FileCache(join(folder, code)).put('k/ab', code);
    removeOthers(folder, 'new');
    expect(new FileCache(join(folder, 'new')).get('k/ab')).toBe('new');
    expect(new FileCache(join(folder, 'old')).get('k/ab')).toBeUndefined();
  });
});
