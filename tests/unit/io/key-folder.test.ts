import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeyFiles, secretBytes, writeKeyFile } from '../../../src/io/key-folder.ts';
import { inTemporaryFolder } from '../../support/program.ts';

test('a private key is written for its owner alone, and never over another', async () => {
  await inTemporaryFolder((root) => {
    const folder = join(root, 'keys');
    const file = writeKeyFile(folder, 'b.key', 'secret\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(() => writeKeyFile(folder, 'b.key', 'other\n')).toThrow('EEXIST');
    writeKeyFile(folder, 'a.key', 'first\n');
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(readKeyFiles(folder)).toEqual([
      { file: join(folder, 'a.key'), text: 'first\n' },
      { file, text: 'secret\n' },
    ]);
  });
});

test('secret bytes differ each time', () => {
  expect(secretBytes(32)).toHaveLength(32);
  expect(secretBytes(32)).not.toEqual(secretBytes(32));
});
