import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/digest.ts';
import { formatNoteKey, signNoteText, noteSigner } from '../../../src/domain/log/note-key.ts';
import { formatCheckpoint, parseCheckpoint } from '../../../src/domain/log/checkpoint.ts';
import { formatManifest, parseManifest } from '../../../src/domain/manifest.ts';
import { emitArtifacts, verifyOutput } from '../../../src/pipeline.ts';
import type { ProblemCode } from '../../../src/verify/codes.ts';
import type { CheckOutcome } from '../../../src/verify/verify.ts';
import { loadOrThrow } from '../../support/ledger.ts';
import { publishedFiles } from '../../support/published.ts';
import {
  noProgress,
  release,
  seed,
  signedArchive,
  type OutputRecord,
} from '../../support/signed-archive.ts';

const content = signedArchive();
const released = release(content, emitted());

/** Everything that is published of the archive but pages, which are files like others. */
function emitted(): OutputRecord {
  const files: OutputRecord = { 'index.html': 'home' };
  emitArtifacts(
    loadOrThrow(content),
    {
      write: (path, bytes) => {
        files[path.slice(1)] = bytes;
      },
      stream: (path, pieces) => {
        files[path.slice(1)] = [...pieces].join('');
      },
      copy: (path, file) => {
        files[path.slice(1)] = content[file] ?? '';
      },
    },
    noProgress,
  );
  return files;
}

const verified = (files: OutputRecord): Promise<readonly CheckOutcome[]> =>
  verifyOutput(publishedFiles(files), { progress: () => undefined });

/** @returns the codes of all problems, and of those of one file */
async function codesOf(files: OutputRecord, path?: string): Promise<readonly ProblemCode[]> {
  const problems = (await verified(files)).flatMap((outcome) => outcome.problems);
  return problems
    .filter((problem) => path === undefined || problem.path === path)
    .map(({ code }) => code)
    .toSorted();
}

/** @returns the files with one bit of one file turned */
function withFlippedBit(path: string, at = 0.5): OutputRecord {
  const bytes = Buffer.from(released[path] ?? '');
  const place = Math.floor(bytes.length * at);
  return { ...released, [path]: bytes.with(place, (bytes[place] ?? 0) ^ 1) };
}

const pathLike = (pattern: RegExp): string => {
  const found = Object.keys(released).find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`no file like ${pattern}`);
  return found;
};

/** The stored file that the first revision quotes. */
const QUOTED = new RegExp(
  /"snapshotDigest":"([0-9a-f]{64})"/.exec(
    Buffer.from(released['log/ledger.ndjson'] ?? '').toString(),
  )?.[1] ?? 'none',
);

describe('a released archive', () => {
  test('holds in every way', async () => {
    const outcomes = await verified(released);
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    const summaries = Object.fromEntries(outcomes.map(({ check, summary }) => [check.id, summary]));
    expect(summaries).toMatchObject({
      manifest:
        'SHA256SUMS is entry 7 of the log, of 2026-06-02T00:00:00Z. It is signed by a key that the log names.',
      log: '8 entries give the roots of 2 checkpoints, 2 of them signed. No key was given: whose keys signed was not checked.',
      revisions: '3 of 3 sealed records have the digest that the log names.',
      proofs: '3 of 3 proofs lead from their revision to a checkpoint of the log.',
    });
    expect(summaries['quotations']).toContain('The words of 3 of 3 revisions stand');
  });

  test('is found out by a bit turned in any of its files, and the file is named', async () => {
    for (const path of Object.keys(released)) {
      const codes = await codesOf(withFlippedBit(path), path);
      if (path === 'SHA256SUMS') continue;
      expect([path, codes.length > 0]).toEqual([path, true]);
    }
  }, 60_000);
});

describe('a turned bit', () => {
  test.each([
    ['in a page', /^index\.html$/, ['file/changed']],
    ['in data', /^data\/provisions\.csv$/, ['file/changed']],
    ['in a stored file', QUOTED, ['file/changed', 'quotation/snapshot']],
    ['in a sealed record', /r1\/record\.json$/, ['file/changed', 'revision/changed']],
    ['in an inclusion proof', /\.tlog-proof$/, ['file/changed', 'proof/invalid']],
    ['in the checkpoint', /^log\/checkpoint$/, ['log/checkpoint']],
    ['in a tile', /^log\/tile\/0\//, ['log/tile']],
    ['in a bundle of entries', /^log\/tile\/entries\//, ['log/entries']],
    ['in the lines of the ledger', /^log\/ledger\.ndjson$/, ['log/lines']],
    ['in a public key of the log', /^log\/keys\/log-/, ['log/key']],
    ['in a public key of manifests', /^log\/keys\/manifest-/, ['log/key']],
    ['in the signature of the manifest', /\.minisig$/, ['manifest/signature']],
  ])('%s is told as what it is', async (_, pattern, codes) => {
    const path = pathLike(pattern);
    // A stored file is told once for each revision that quotes it.
    expect([...new Set(await codesOf(withFlippedBit(path), path))]).toEqual(codes);
  });

  test('in the signature of a checkpoint is told as that', async () => {
    const path = 'log/checkpoints/7';
    expect(await codesOf(withFlippedBit(path, 0.95), path)).toContain('log/signature');
  });

  test('in the list of files is told by the log and by the signature', async () => {
    const codes = await codesOf(withFlippedBit('SHA256SUMS', 0), 'SHA256SUMS.minisig');
    expect(codes).toEqual(['manifest/signature']);
    expect(await codesOf(withFlippedBit('SHA256SUMS', 0))).toContain('manifest/not-entered');
  });
});

describe('who changes a file and its line in the list', () => {
  test('is found out by the log', async () => {
    const listed = parseManifest(String(released['SHA256SUMS']));
    if ('fault' in listed) throw new Error(listed.fault);
    const forged = listed.value.map((file) =>
      file.path === 'index.html' ? { ...file, digest: sha256('hone') } : file,
    );
    const files = { ...released, 'index.html': 'hone', SHA256SUMS: formatManifest(forged) };
    expect(await codesOf(files)).toEqual(['manifest/not-entered', 'manifest/signature']);
  });
});

describe('a log', () => {
  test('that another key signed is found out', async () => {
    const other = noteSigner('toy.example/log', seed(9));
    expect(formatNoteKey(other.key)).not.toBe('');
    const path = 'log/checkpoint';
    const stated = parseCheckpoint(String(Buffer.from(released[path] ?? '')));
    if ('fault' in stated) throw new Error(stated.fault);
    const { text } = stated.value;
    const forged = formatCheckpoint({ text, signatures: [signNoteText(text, other)] });
    const files = { ...released, [path]: forged, 'log/checkpoints/8': forged };
    expect(await codesOf(files)).toEqual(['log/signature']);
  });

  test('that lost a file, or has one more, is found out', async () => {
    const { 'log/checkpoints/7': gone, ...rest } = released;
    expect(await codesOf(rest, 'log/checkpoints/7')).toEqual(['log/checkpoint']);
    expect(await codesOf({ ...released, 'log/tile/0/001': gone ?? '' })).toEqual([
      'log/unexpected',
    ]);
    const { 'p/TA-P-000001/r1/inclusion.tlog-proof': proof, ...unproved } = released;
    expect(proof).toBeDefined();
    expect(await codesOf(unproved)).toEqual(['file/missing', 'proof/missing']);
    const withoutEntries = Object.fromEntries(
      Object.entries(released).filter(([path]) => !/ledger\.ndjson|tile\/entries/.test(path)),
    );
    expect(await codesOf(withoutEntries)).toEqual(['log/missing']);
  });

  test('is not asked for where nothing was sealed', async () => {
    const outcomes = await verified({
      'index.html': 'home',
      SHA256SUMS: `${sha256('home')}  index.html\n`,
    });
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    expect(outcomes.find(({ check }) => check.id === 'log')?.summary).toBe(
      'There is no log: nothing was ever sealed.',
    );
  });
});
