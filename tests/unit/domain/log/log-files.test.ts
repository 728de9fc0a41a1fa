import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { utf8 } from '../../../../src/domain/bytes.ts';
import { checkpointText, type SignedCheckpoint } from '../../../../src/domain/log/checkpoint.ts';
import { formatNoteKey, noteSigner, signNoteText } from '../../../../src/domain/log/note-key.ts';
import { TransparencyLog } from '../../../../src/domain/log/transparency-log.ts';
import { logFiles } from '../../../../src/domain/log/log-files.ts';
import { checkLogWithGo, hasGo } from '../../../support/log-check.ts';

const signer = noteSigner('archive.example/log', new Uint8Array(32).fill(7));
const key = formatNoteKey(signer.key);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A log that had these sizes at its checkpoints. */
function aLog(sizes: readonly number[], signed = true): TransparencyLog {
  const entries = Array.from({ length: sizes.at(-1) ?? 0 }, (_, index) =>
    utf8(`{"id":"CA-P-${String(index).padStart(6, '0')}"}`),
  );
  return new TransparencyLog(entries, (tree) =>
    sizes.map((size): SignedCheckpoint => {
      const checkpoint = { origin: 'archive.example/log', size, root: tree.root(size) };
      const text = checkpointText(checkpoint);
      return { ...checkpoint, text, signatures: signed ? [signNoteText(text, signer)] : [] };
    }),
  );
}

const pathsOf = (sizes: readonly number[]): readonly string[] =>
  [...logFiles(aLog(sizes))].map(({ path }) => path);

describe('the files of a log', () => {
  test('are none before its first checkpoint', () => {
    expect(pathsOf([])).toEqual([]);
  });

  test('are checkpoints, tiles and entry bundles', () => {
    expect(pathsOf([300])).toEqual([
      'tile/entries/000',
      'tile/entries/001.p/44',
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
      'checkpoints/300',
      'checkpoint',
    ]);
  });

  test('keep partial tiles of earlier checkpoints until the full one is there', () => {
    const partial = (sizes: readonly number[]): readonly string[] =>
      pathsOf(sizes).filter((path) => path.startsWith('tile/0/'));
    expect(partial([3, 100])).toEqual(['tile/0/000.p/3', 'tile/0/000.p/100']);
    expect(partial([3, 100, 256])).toEqual(['tile/0/000']);
    expect(partial([3, 257, 260])).toEqual(['tile/0/000', 'tile/0/001.p/1', 'tile/0/001.p/4']);
  });
});

describe('golang.org/x/mod', () => {
  /** Writes a log with proofs for some forty entries, each at the first checkpoint that has it. */
  function written(log: TransparencyLog): { folder: string; proofs: readonly string[] } {
    const folder = mkdtempSync(join(tmpdir(), 'muniment-log-'));
    folders.push(folder);
    for (const { path, bytes } of logFiles(log)) write(folder, join('log', path), bytes);
    const proofs = log.entries.flatMap((_, index) =>
      index % Math.ceil(log.entries.length / 40) === 0
        ? [write(folder, `${index}.tlog-proof`, log.proofOf(index))]
        : [],
    );
    return { folder: join(folder, 'log'), proofs };
  }

  function write(folder: string, path: string, bytes: Uint8Array | string): string {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  }

  /** Without Go there is nothing to compare with; the reason is printed. */
  function withGo(compare: () => void): void {
    if (hasGo) compare();
    else console.log('not compared: Go with golang.org/x/mod is not here');
  }

  test.each([[[1]], [[2, 5]], [[256]], [[1, 255, 256, 257]], [[3, 300, 70_000]]])(
    'verifies logs with checkpoints at %j',
    (sizes) => {
      withGo(() => {
        const log = aLog(sizes);
        const { folder, proofs } = written(log);
        const result = checkLogWithGo(folder, key, proofs);
        expect(result.stderr).toBe('');
        expect(result.stdout).toContain(`entries ${sizes.at(-1)}\n`);
        expect(result.stdout).toContain(`checkpoints ${sizes.length}\nproofs ${proofs.length}\n`);
      });
    },
  );

  test('verifies a log that is not signed', () => {
    withGo(() => {
      const { folder, proofs } = written(aLog([5, 9], false));
      expect(checkLogWithGo(folder, 'unsigned', proofs)).toMatchObject({ status: 0, stderr: '' });
      expect(checkLogWithGo(folder, key, proofs)).toMatchObject({ status: 1 });
    });
  });

  test('refuses a log in which any file has another byte', () => {
    withGo(() => {
      const log = aLog([5, 300]);
      const { folder, proofs } = written(log);
      const files = [...logFiles(log)].map(({ path }) => join(folder, path));
      for (const file of [...files, ...proofs]) {
        const bytes = readFileSync(file);
        const at = bytes.length - 5;
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1);
        writeFileSync(file, changed);
        expect([file, checkLogWithGo(folder, key, proofs).status]).toEqual([file, 1]);
        writeFileSync(file, bytes);
      }
      expect(checkLogWithGo(folder, key, proofs).status).toBe(0);
    });
  });
});
