import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/digest.ts';
import { formatManifest, parseManifest, pathFault } from '../../../src/domain/manifest.ts';
import { byKey } from '../../../src/domain/order.ts';
import { isInstalled } from '../../support/installed.ts';

const A = sha256('a');
const B = sha256('b');

describe('a manifest', () => {
  test('is the lines of sha256sum, sorted by path', () => {
    expect(
      formatManifest([
        { path: 'p/CA-P-000001/r1/record.json', digest: B },
        { path: 'index.html', digest: A },
      ]),
    ).toBe(`${A}  index.html\n${B}  p/CA-P-000001/r1/record.json\n`);
  });

  test('reads back', () => {
    const file = fc.record({
      path: fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((path) => pathFault(path) === undefined),
      digest: fc.string().map(sha256),
    });
    const files = fc.uniqueArray(file, { selector: ({ path }) => path });
    fc.assert(
      fc.property(files, (all) => {
        const sorted = all.toSorted(byKey(({ path }) => path));
        expect(parseManifest(formatManifest(all))).toEqual({ value: sorted });
      }),
    );
  });

  test.each(['a\u2028b', 'a\u2029b'])('reads the path %j back', (path) => {
    const files = [{ path, digest: A }];
    expect(parseManifest(formatManifest(files))).toEqual({ value: files });
  });

  test.each(['', '/a', 'a/', 'a//b', './a', 'a/../b', '..', 'a\\b', 'a\nb', 'a\u0007b', '\ud800'])(
    'has no path like %j',
    (path) => {
      expect(() => formatManifest([{ path, digest: A }])).toThrow('in a manifest');
    },
  );

  test('has each path once', () => {
    const file = { path: 'a', digest: A };
    expect(() => formatManifest([file, file])).toThrow('It is there twice.');
  });

  test.each([
    ['a cut line', `${A}  a`, 'The last line is not ended by a line feed.'],
    ['one space', `${A} a\n`, 'Line 1: not 64 lower-case hexadecimal digits'],
    ['a star', `${A} *a\n`, 'Line 1: not 64'],
    ['capitals', `${A.toUpperCase()}  a\n`, 'Line 1: not 64'],
    ['an empty line', `${A}  a\n\n`, 'Line 2: not 64'],
    ['another order', `${A}  b\n${A}  a\n`, 'Line 2: the path does not come after'],
    ['a path twice', `${A}  a\n${A}  a\n`, 'Line 2: the path does not come after'],
    ['a way out', `${A}  ../a\n`, 'Line 1: The path does not lead down'],
    ['an escaped path', `\\${A}  a\\\\b\n`, 'Line 1: not 64'],
    ['CR LF', `${A}  a\r\n`, 'Line 1: '],
  ])('is not read with %s', (_, source, fault) => {
    expect(parseManifest(source)).toEqual({ fault: expect.stringContaining(fault) as string });
  });
});

describe('sha256sum of coreutils', () => {
  /** Writes files and their manifest, lets something happen to them, and runs `sha256sum -c --strict`. */
  function checked(happen: (folder: string) => void): { status: number | null; stdout: string } {
    const folder = mkdtempSync(join(tmpdir(), 'muniment-manifest-'));
    try {
      const files = ['index.html', 'p/CA-P-000001/r1/record.json', 'ü b.txt', ' leading.txt'];
      mkdirSync(join(folder, 'p/CA-P-000001/r1'), { recursive: true });
      for (const path of files) writeFileSync(join(folder, path), `bytes of ${path}`);
      const listed = files.map((path) => ({ path, digest: sha256(`bytes of ${path}`) }));
      writeFileSync(join(folder, 'SHA256SUMS'), formatManifest(listed));
      happen(folder);
      return spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
        cwd: folder,
        encoding: 'utf8',
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('finds every file of a manifest as it is listed', () => {
    if (!isInstalled('sha256sum', '--version')) return;
    const { status, stdout } = checked(() => undefined);
    expect(status).toBe(0);
    expect(stdout.match(/: OK$/gm)).toHaveLength(4);
  });

  test('finds a file that was changed or removed', () => {
    if (!isInstalled('sha256sum', '--version')) return;
    expect(checked((folder) => writeFileSync(join(folder, 'index.html'), 'x')).status).toBe(1);
    expect(checked((folder) => rmSync(join(folder, 'index.html'))).status).toBe(1);
  });
});
