import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf, utf8 } from '../../../../src/domain/bytes.ts';
import { sha256, type Digest } from '../../../../src/domain/digest.ts';
import {
  checkpointText,
  formatCheckpoint,
  parseCheckpoint,
} from '../../../../src/domain/log/checkpoint.ts';
import { MerkleTree } from '../../../../src/domain/log/merkle-tree.ts';
import { noteSigner, signNoteText } from '../../../../src/domain/log/note-key.ts';
import {
  formatProofFile,
  parseProofFile,
  verifyProofFile,
} from '../../../../src/domain/log/proof-file.ts';
import { leafHash } from '../../../../src/domain/log/tree-hash.ts';

const ROOT = '1g5sfNk7FziPlpvvGwV8M+z+m2/r6Fvhv+FYJA/kZ9Q=';
const TEXT = `archive.example/log\n300\n${ROOT}\n`;
const signer = noteSigner('archive.example/log', new Uint8Array(32).fill(7));
const digests = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => hexOf(bytes) as Digest);

describe('a checkpoint', () => {
  test('is a note when it is signed', () => {
    const source = formatCheckpoint({ text: TEXT, signatures: [signNoteText(TEXT, signer)] });
    expect(source.startsWith(`${TEXT}\n— archive.example/log `)).toBe(true);
    expect(parseCheckpoint(source)).toMatchObject({
      value: { origin: 'archive.example/log', size: 300, text: TEXT, signatures: [{}] },
    });
  });

  test('is its text alone when it is not', () => {
    expect(formatCheckpoint({ text: TEXT, signatures: [] })).toBe(TEXT);
    expect(parseCheckpoint(TEXT)).toMatchObject({ value: { text: TEXT, signatures: [] } });
  });

  test('reads back', () => {
    const size = fc.maxSafeNat();
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.]{1,9}\/log$/), size, digests, (origin, n, root) => {
        const text = checkpointText({ origin, size: n, root });
        expect(parseCheckpoint(text)).toEqual({
          value: { origin, size: n, root, text, signatures: [] },
        });
      }),
    );
  });

  test('may have extension lines, which are signed with it', () => {
    const text = `${TEXT}extension\n`;
    expect(parseCheckpoint(text)).toMatchObject({ value: { size: 300, text } });
  });

  test.each([
    [
      'two lines',
      'archive.example/log\n300\n',
      'It has not three lines, each ended by a line feed.',
    ],
    ['a cut line', TEXT.trimEnd(), 'It has not three lines, each ended by a line feed.'],
    ['no origin', `\n300\n${ROOT}\n`, 'A line of it is empty.'],
    ['a padded size', TEXT.replace('300', '0300'), 'Its second line is not a number of entries.'],
    ['a signed size', TEXT.replace('300', '+300'), 'Its second line is not a number of entries.'],
    [
      'a size that is not exact',
      TEXT.replace('300', '9007199254740993'),
      'Its second line is not a number of entries.',
    ],
    ['a short root', TEXT.replace(ROOT, 'AAAA'), 'Its third line is not a SHA-256 hash in base64.'],
    [
      'a hexadecimal root',
      TEXT.replace(ROOT, sha256('')),
      'Its third line is not a SHA-256 hash in base64.',
    ],
    ['an empty line and no signature', `${TEXT}\n`, 'It has no signature line.'],
  ])('is not read with %s', (_, source, fault) => {
    expect(parseCheckpoint(source)).toEqual({ fault });
  });
});

describe('a proof in a file', () => {
  const entries = Array.from({ length: 11 }, (_, index) => utf8(`entry ${index}`));
  const [entry = new Uint8Array()] = entries.slice(6);
  const tree = new MerkleTree(entries.map(leafHash));
  const checkpoint = checkpointText({
    origin: 'archive.example/log',
    size: 11,
    root: tree.root(),
  });
  const file = { index: 6, proof: tree.inclusionProof(6), checkpoint };
  const source = formatProofFile(file);

  test('has the form of the standard', () => {
    expect(source).toMatch(
      /^c2sp\.org\/tlog-proof@v1\nindex 6\n(?:[\w+/]{43}=\n){4}\narchive\.example\/log\n11\n/,
    );
    expect(parseProofFile(source)).toEqual({ value: file });
  });

  test('of a log with one entry has no hash', () => {
    const alone = { index: 0, proof: [], checkpoint };
    expect(formatProofFile(alone)).toContain('index 0\n\narchive.example/log\n');
    expect(parseProofFile(formatProofFile(alone))).toEqual({ value: alone });
  });

  test('keeps its checkpoint byte for byte, signatures and all', () => {
    const signed = formatCheckpoint({
      text: checkpoint,
      signatures: [signNoteText(checkpoint, signer)],
    });
    expect(parseProofFile(formatProofFile({ ...file, checkpoint: signed }))).toMatchObject({
      value: { checkpoint: signed },
    });
  });

  test('leads from its entry to the root', () => {
    expect(verifyProofFile(file, entry)).toMatchObject({ value: { size: 11, root: tree.root() } });
  });

  test('leads nowhere from another entry, place or checkpoint', () => {
    const wrong = 'It leads to the root';
    const faultOf = (one: typeof file, of: Uint8Array): string => {
      const result = verifyProofFile(one, of);
      return 'fault' in result ? result.fault : '';
    };
    expect(faultOf(file, utf8('entry 7'))).toContain(wrong);
    expect(faultOf({ ...file, index: 7 }, entry)).toContain(wrong);
    expect(faultOf({ ...file, index: 11 }, entry)).toContain(
      'no proof for entry 11 of a log of 11',
    );
    expect(faultOf({ ...file, proof: file.proof.slice(1) }, entry)).toContain('3 hashes');
    expect(faultOf({ ...file, checkpoint: TEXT }, entry)).toContain('no proof');
    expect(faultOf({ ...file, checkpoint: 'text' }, entry)).toContain('cannot be read');
  });

  test('may have an extra line, which proves nothing', () => {
    expect(parseProofFile(source.replace('index', 'extra AAAA\nindex'))).toEqual({ value: file });
  });

  test.each([
    ['another version', source.replace('@v1', '@v2'), 'Its first line is not'],
    ['no index', source.replace('index 6\n', ''), 'no line with the index'],
    ['a padded index', source.replace('index 6', 'index 06'), 'no line with the index'],
    [
      'two extra lines',
      source.replace('index', 'extra A\nextra B\nindex'),
      'no line with the index',
    ],
    ['a damaged hash', source.replace('=\n', '\n'), 'A line of its proof'],
    ['no empty line', source.replace('\n\n', '\n'), 'no empty line before its checkpoint'],
  ])('is not read with %s', (_, changed, fault) => {
    expect(parseProofFile(changed)).toEqual({ fault: expect.stringContaining(fault) as string });
  });
});
