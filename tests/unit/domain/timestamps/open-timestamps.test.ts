import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOfHex, concatBytes, hexOf, utf8 } from '../../../../src/domain/bytes.ts';
import { sha256 } from '../../../../src/domain/digest.ts';
import { parseOpenTimestamps } from '../../../../src/domain/timestamps/open-timestamps.ts';

const DIGEST = sha256('archive.example/log\n7\nAAAA\n');
const HEAD = concatBytes(
  utf8('\u0000OpenTimestamps\u0000\u0000Proof\u0000'),
  bytesOfHex('bf89e2e884e89294'),
);
const PENDING = `00${'83dfe30d2ef90c8e'}0706${hexOf(utf8('a.test'))}`;

const proof = (steps: string, start = `0108${DIGEST}`): Uint8Array =>
  concatBytes(HEAD, bytesOfHex(start), bytesOfHex(steps));

/** Debian's Python, which is the one that Debian's packages are installed for. */
const PYTHON = '/usr/bin/python3';
const hasLibrary = spawnSync(PYTHON, ['-c', 'import opentimestamps']).status === 0;
if (!hasLibrary) console.log('not compared: python3-opentimestamps is not here');

describe('a proof', () => {
  test('leads by its steps to a block and to the Merkle root it has to have', () => {
    const root = sha256(bytesOfHex(`ab${sha256(bytesOfHex(DIGEST))}`));
    const bytes = proof(`08f101ab08000588960d73d719010390a136`);
    expect(parseOpenTimestamps(bytes)).toEqual({
      value: {
        digest: DIGEST,
        attestations: [
          { kind: 'bitcoin', height: 888976, merkleRoot: hexOf(bytesOfHex(root).toReversed()) },
        ],
      },
    });
  });

  test('names a calendar that only promised', () => {
    expect(parseOpenTimestamps(proof(PENDING))).toEqual({
      value: { digest: DIGEST, attestations: [{ kind: 'pending', calendar: 'a.test' }] },
    });
  });

  test('names an attestation of a kind it does not know', () => {
    expect(parseOpenTimestamps(proof(`ff${PENDING}00060606060606060601ff`))).toMatchObject({
      value: { attestations: [{ kind: 'pending' }, { kind: 'unknown', tag: '0606060606060606' }] },
    });
  });

  test.each<[string, Uint8Array, string]>([
    ['another beginning', proof(PENDING).with(2, 0x6f), 'does not begin'],
    ['another version', proof(PENDING, `0208${DIGEST}`), 'version 2'],
    ['another hash', proof(PENDING, `0103${DIGEST}`), 'another hash'],
    ['nothing but a beginning', proof(''), 'ends too early'],
    ['something behind its end', proof(`${PENDING}00`), 'follows after its end'],
    ['a step that is not known', proof(`67${PENDING}`), '0x67'],
    ['more steps than can be', proof(`${'08'.repeat(300)}${PENDING}`), 'more steps'],
    [
      'a result that is too long',
      proof(`f0ff1f${'00'.repeat(4095)}${PENDING}`),
      'too long a result',
    ],
    ['a calendar that is no address', proof(PENDING.replace('612e', '223e')), 'calendar'],
    ['a block for other than 32 bytes', proof('f001ab000588960d73d719010101'), 'Merkle root'],
    ['an attestation with more in it', proof('000588960d73d71901020101'), 'more than it should'],
    ['a number without an end', proof(`f0${'ff'.repeat(9)}`), 'too large'],
  ])('with %s is refused', (_, bytes, words) => {
    const read = parseOpenTimestamps(bytes);
    expect('fault' in read ? read.fault : 'it was read').toContain(words);
  });
});

describe.runIf(hasLibrary)('python3-opentimestamps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-ots-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'proof.ots');

  const run = (...args: readonly string[]): string =>
    spawnSync(PYTHON, [join(import.meta.dirname, '../../../support/open-timestamps.py'), ...args], {
      encoding: 'utf8',
    }).stdout;

  function readHere(bytes: Uint8Array): string {
    const read = parseOpenTimestamps(bytes);
    if ('fault' in read) throw new Error(read.fault);
    const lines = read.value.attestations.map((one) => {
      if (one.kind === 'bitcoin') return `bitcoin ${one.height} ${one.merkleRoot}`;
      return one.kind === 'pending' ? `pending ${one.calendar}` : one.tag;
    });
    return `${[read.value.digest, ...lines].join('\n')}\n`;
  }

  test('makes a proof that is read here as it reads it', () => {
    const printed = run('make', file, DIGEST, '888976');
    expect(printed).toContain('bitcoin 888976 ');
    expect(readHere(readFileSync(file))).toBe(printed);
  });

  test('reads a proof of ours as it is read here', () => {
    const bytes = proof(`ff${PENDING}08f101ab08000588960d73d719010390a136`);
    writeFileSync(file, bytes);
    expect(readHere(bytes)).toBe(run('read', file));
  });
});
