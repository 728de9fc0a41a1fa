import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyZip } from '../../../scripts/commands/verify/verify-zip.ts';
import { formatNoteKey, noteSigner } from '../../../src/domain/log/note-key.ts';
import { bareArchive, mismatchedArchive, partedArchive } from '../../support/bag-archives.ts';
import {
  filesOfBag,
  firstBag,
  forgedBag,
  replaced,
  withTurnedBit,
  zipOfBag,
  type BagRecord,
} from '../../support/bags.ts';
import { LOG, seed, signedArchive } from '../../support/signed-archive.ts';
import { runVerifyScript, VERIFY_SCRIPT, type ScriptRun } from '../../support/verify-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'muniment-script-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIGNED = firstBag(signedArchive());
const FILES = filesOfBag(SIGNED);

function scriptOn(zip: Uint8Array, ...args: readonly string[]): ScriptRun {
  const file = join(folder, 'evidence.zip');
  writeFileSync(file, zip);
  return runVerifyScript(file, ...args);
}

const holds = (zip: Uint8Array): boolean =>
  verifyZip(zip, 'evidence.zip', undefined).every(({ problems }) => problems.length === 0);

test('the program imports nothing but Node, and is short enough to be read', () => {
  const source = readFileSync(VERIFY_SCRIPT, 'utf8');
  const imported = [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name);
  expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  expect(source.split('\n').length).toBeLessThan(330);
  expect(source).not.toMatch(/node:(?:http|https|net|child_process)|fetch\(|writeFile|eval\(/);
});

describe('a bag', () => {
  test.each([
    ['signed', signedArchive],
    ['unsigned', partedArchive],
    ['of a stored file that differs', mismatchedArchive],
    ['of a stored file that is not held', bareArchive],
  ] as const)('that is whole, %s, holds for both', (_, content) => {
    const zip = firstBag(content());
    expect(holds(zip)).toBe(true);
    expect(scriptOn(zip)).toMatchObject({ status: 0, failing: [], stderr: '' });
  });

  test.each(Object.keys(FILES))('with a bit turned in %s holds for neither', (path) => {
    const zip = zipOfBag(withTurnedBit(FILES, path));
    expect(holds(zip)).toBe(false);
    const { status, failing } = scriptOn(zip);
    expect(status).toBe(1);
    expect(failing.join('\n')).toContain(path);
  });

  const changes: readonly (readonly [string, BagRecord])[] = [
    ['record', replaced(FILES, 'data/record.json', 'partners', 'partnerz')],
    ['stored file', replaced(FILES, 'data/snapshot.bin', 'share', 'shade')],
    ['text', replaced(FILES, 'data/version.txt', 'share', 'shade')],
    ['proof', replaced(FILES, 'data/inclusion.tlog-proof', 'index 3', 'index 4')],
    ['checkpoint', replaced(FILES, 'data/checkpoint', 'toy.example', 'boy.example')],
    ['entry', replaced(FILES, 'data/log-entry.json', '"revision":1', '"revision":2')],
  ];
  test.each(changes)(
    'with its %s changed and its lists made anew holds for neither',
    (_, files) => {
      const zip = zipOfBag(forgedBag(files));
      expect(holds(zip)).toBe(false);
      const { status, stdout } = scriptOn(zip);
      expect(stdout).toMatch(/manifest-sha256.txt: (\d+) of \1 files/);
      expect(status).toBe(1);
    },
  );

  test('is compared with the key that is given', () => {
    const [own, other] = [LOG, noteSigner('toy.example/log', seed(9))].map(({ key }) =>
      formatNoteKey(key),
    ) as [string, string];
    expect(scriptOn(SIGNED, '--key', own).stdout).toContain('signed by the key that was given');
    expect(scriptOn(SIGNED, '--key', other).failing.join()).toContain('signed by the key');
    expect(scriptOn(firstBag(partedArchive()), '--key', own).status).toBe(1);
  });
});

test.each([[[]], [['/no/such/file']], [[VERIFY_SCRIPT, '--key', 'nonsense']], [['.', '--other']]])(
  'the call %j is a wrong one',
  (args) => {
    const { status, stderr } = runVerifyScript(...args);
    expect(stderr).toContain('Call it with a bag or a folder');
    expect(status).toBe(2);
  },
);

test('what is no ZIP, or one that leads out of its folder, is refused', () => {
  expect(scriptOn(new Uint8Array(100)).stdout).toContain('cannot be read');
  const name = Buffer.from(SIGNED);
  for (
    let at = name.indexOf('TA-P-000001-r1/README');
    at >= 0;
    at = name.indexOf('TA-P-000001-r1/README')
  )
    name.write('TA-P-000001-r/../', at, 'latin1');
  expect(scriptOn(name).stdout).toContain('cannot be read: it has the name');
});
