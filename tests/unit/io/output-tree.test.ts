import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filePathOf } from '../../../src/domain/urls.ts';
import { OutputTree } from '../../../src/io/output-tree.ts';
import { inTemporaryFolder } from '../../support/program.ts';

function earlierOutput(folder: string): string {
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'old');
  writeFileSync(`${out}.zip`, 'old');
  return out;
}

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

test('publishes the folder and what lies beside it together', async () => {
  await inTemporaryFolder((folder) => {
    const out = earlierOutput(folder);
    const tree = new OutputTree(out, folder);
    tree.write(filePathOf('index.html'), 'new');
    writeFileSync(tree.beside('.zip'), 'new');
    expect([read(out, 'index.html'), read(`${out}.zip`)]).toEqual(['old', 'old']);
    tree.publish();
    expect([read(out, 'index.html'), read(`${out}.zip`)]).toEqual(['new', 'new']);
  });
});

test('leaves both as they were when it is discarded', async () => {
  await inTemporaryFolder((folder) => {
    const out = earlierOutput(folder);
    const tree = new OutputTree(out, folder);
    const staged = tree.beside('.zip');
    writeFileSync(staged, 'new');
    tree.discard();
    expect([read(out, 'index.html'), read(`${out}.zip`)]).toEqual(['old', 'old']);
    expect([existsSync(staged), existsSync(tree.staging)]).toEqual([false, false]);
  });
});

test('lists what was written by path, and forgets what was removed', async () => {
  await inTemporaryFolder((folder) => {
    const tree = new OutputTree(join(folder, 'out'), folder);
    for (const path of ['b.txt', 'a/z.txt', 'a.txt']) tree.write(filePathOf(path), path);
    tree.remove(filePathOf('b.txt'));
    expect(tree.list()).toEqual(['a.txt', 'a/z.txt']);
    expect(Buffer.from(tree.read('a/z.txt')).toString()).toBe('a/z.txt');
  });
});
