import { describe, expect, test } from 'vitest';
import { verifyZip } from '../../../scripts/commands/verify/verify-zip.ts';
import { BAGIT_FILES } from '../../../src/domain/bag/bagit.ts';
import type { NoteKey } from '../../../src/domain/log/note-key.ts';
import { noteSigner } from '../../../src/domain/log/note-key.ts';
import type { CheckOutcome } from '../../../src/verify/verify.ts';
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

const SIGNED = firstBag(signedArchive());
const FILES = filesOfBag(SIGNED);

const verified = (zip: Uint8Array, key?: NoteKey): readonly CheckOutcome[] =>
  verifyZip(zip, 'evidence.zip', key);

/** @returns code and path of every problem */
const problemsOf = (files: BagRecord, key?: NoteKey): readonly string[] =>
  verified(zipOfBag(files), key)
    .flatMap(({ problems }) => problems)
    .map(({ code, path }) => `${code} ${path}`);

const summaryOf = (id: string, zip: Uint8Array, key?: NoteKey): string =>
  verified(zip, key).find(({ check }) => check.id === id)?.summary ?? '';

describe('a bag that is whole', () => {
  test.each([
    ['signed', signedArchive],
    ['unsigned, of several passages', partedArchive],
    ['of a stored file that differs', mismatchedArchive],
    ['of a stored file that is not held', bareArchive],
  ] as const)('%s, holds in every way', (_, content) => {
    const outcomes = verified(firstBag(content()));
    expect(outcomes.map(({ check }) => check.id)).toEqual([
      'form',
      'record',
      'quotation',
      'inclusion',
      'signature',
      'timestamps',
    ]);
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('tells what it compared, and whose key it did not', () => {
    expect(summaryOf('form', SIGNED)).toMatch(/^20 of 20|^21 of 21/);
    expect(summaryOf('quotation', SIGNED)).toContain('1 of 1 passages stand in the text');
    expect(summaryOf('signature', SIGNED)).toContain('No key was given');
    expect(summaryOf('signature', SIGNED, LOG.key)).toContain('the key that was given');
    expect(summaryOf('signature', firstBag(partedArchive()))).toContain('is not signed');
    expect(summaryOf('quotation', firstBag(bareArchive()))).toContain('was not held');
  });
});

describe('a bag of which one bit was turned', () => {
  test.each(Object.keys(FILES))('in %s is found out, and the file is named', (path) => {
    const named = verified(zipOfBag(withTurnedBit(FILES, path)))
      .flatMap(({ problems }) => problems)
      // Nothing lists the second list: it is told beside the file on which the two disagree.
      .map((problem) => (path === BAGIT_FILES.tags ? problem.message : problem.path));
    expect(named.join('\n')).toContain(path);
  });
});

describe('a bag whose lists were made anew after a change', () => {
  const forged = (path: string, old: string, other: string): readonly string[] =>
    problemsOf(forgedBag(replaced(FILES, path, old, other)));

  test.each([
    ['the record', 'data/record.json', 'partners', 'partnerz', 'bag/record data/record.json'],
    ['the stored file', 'data/snapshot.bin', 'share', 'shade', 'bag/snapshot data/snapshot.bin'],
    ['the text', 'data/version.txt', 'share', 'shade', 'bag/version data/version.txt'],
    [
      'the proof',
      'data/inclusion.tlog-proof',
      'index 3',
      'index 4',
      'bag/proof data/inclusion.tlog-proof',
    ],
    [
      'the checkpoint',
      'data/checkpoint',
      'toy.example/log\n',
      'toy.example/lag\n',
      'bag/checkpoint data/checkpoint',
    ],
  ])('%s is found out by what it is tied to', (_, ...[path, old, other, problem]) => {
    expect(forged(path, old, other)).toContain(problem);
  });

  test('the entry of the log is found out by the record or by the proof', () => {
    expect(forged('data/log-entry.json', '"time":"2026-06-01', '"time":"2026-06-02')).toEqual([
      'bag/proof data/inclusion.tlog-proof',
    ]);
  });

  test('a record and its entry changed together are found out by the proof', () => {
    const other = replaced(FILES, 'data/record.json', 'partners', 'partnerz');
    const digest = /recordDigest":"([0-9a-f]{64})/;
    const old = digest.exec(Buffer.from(FILES['data/log-entry.json'] ?? '').toString())?.[1] ?? '';
    const computed = verified(zipOfBag(forgedBag(other)))
      .flatMap(({ problems }) => problems)
      .map(({ message }) => /Its SHA-256 is ([0-9a-f]{64})/.exec(message)?.[1])
      .find((found) => found !== undefined);
    const both = replaced(other, 'data/log-entry.json', old, computed ?? '');
    expect(problemsOf(forgedBag(both))).toContain('bag/proof data/inclusion.tlog-proof');
  });

  test('a lost stored file is not passed over', () => {
    const { 'data/snapshot.bin': lost, ...rest } = FILES;
    expect(lost).toBeDefined();
    expect(problemsOf(forgedBag(rest))).toEqual(['bag/snapshot data/snapshot.bin']);
  });

  test('a stray file is told where no list has it', () => {
    expect(problemsOf({ ...FILES, 'data/more.txt': new Uint8Array([65]) })).toEqual([
      'bag/form bag-info.txt',
      'bag/unlisted data/more.txt',
    ]);
  });

  test('another key than that of the publisher is found out', () => {
    const other = noteSigner('toy.example/log', seed(9)).key;
    expect(problemsOf(FILES, other)).toEqual(['bag/signature data/checkpoint']);
    expect(problemsOf(filesOfBag(firstBag(partedArchive())), LOG.key)).toEqual([
      'bag/signature data/checkpoint',
    ]);
  });
});
