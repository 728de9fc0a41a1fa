import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/digest.ts';
import { formatCheckpoint, parseCheckpoint } from '../../../src/domain/log/checkpoint.ts';
import { formatNoteKey, noteSigner, verifyNote } from '../../../src/domain/log/note-key.ts';
import { MANIFEST_PATH } from '../../../src/domain/manifest.ts';
import { EMPTY_LEDGER, ledgerCheckpointPath } from '../../../src/domain/sealed/ledger.ts';
import {
  formatMinisignSignature,
  minisignFault,
  parseMinisignSignature,
  signFile,
} from '../../../src/domain/signing/minisign.ts';
import { minisignKeyLine, minisignSigner } from '../../../src/domain/signing/minisign-key.ts';
import type { Signers } from '../../../src/domain/signing/signers.ts';
import { PublishedKeyError } from '../../../src/pipeline.ts';
import { releasableOutput } from '../../../src/pipeline/release.ts';
import { filesOfRotation } from '../../../src/pipeline/rotate-keys.ts';
import { sealOutput } from '../../../src/pipeline/seal-output.ts';
import { keysToEnter } from '../../../src/pipeline/seal.ts';
import { formatNoteSigner } from '../../../src/domain/log/note-key.ts';
import { instantFrom } from '../../support/instant.ts';
import type { ContentFiles } from '../../support/content.ts';
import { loadOrThrow } from '../../support/ledger.ts';
import {
  afterEntering,
  anOutput,
  buildOutput,
  ENTERED,
  ledgerText,
  LOG,
  MANIFEST,
  noProgress,
  publishEntry,
  seed,
  sealsOf,
  signedArchive,
  SIGNERS,
  written,
} from '../../support/signed-archive.ts';

const NEXT: Signers = {
  log: [noteSigner('toy.example/log', seed(8))],
  manifest: [minisignSigner(seed(8), seed(8).subarray(0, 8))],
};
const ROTATED = instantFrom('2026-06-03T00:00:00Z');
const sealed = signedArchive();

const built = (files: ContentFiles): ReturnType<typeof buildOutput> =>
  buildOutput(files, { 'index.html': 'home' });

describe('a signed release', () => {
  test('names its keys first, and has a checkpoint that they signed', () => {
    const { archive, log } = loadOrThrow(sealed);
    expect(archive.ledger.keys).toEqual([
      { use: 'log', publicKey: formatNoteKey(LOG.key), line: 2 },
      { use: 'manifest', publicKey: minisignKeyLine(MANIFEST.key), line: 3 },
    ]);
    expect(log?.checkpoints.map(({ size }) => size)).toEqual([7]);
    const [checkpoint] = log?.checkpoints ?? [];
    if (checkpoint === undefined) throw new Error('no checkpoint');
    expect(verifyNote(checkpoint, [LOG.key])).toEqual({ value: [LOG.key] });
    expect(sealed[ledgerCheckpointPath(7)]).toBe(formatCheckpoint(checkpoint));
  });

  test('is the same bytes for the same content, keys and instant', () => {
    expect(signedArchive()).toEqual(sealed);
  });

  test('goes on only with the key that the ledger names', () => {
    const { ledger } = loadOrThrow(sealed).archive;
    const setting = { log: 'toy.example/log', allowUnsigned: false };
    const fault = (signers: Signers, allowUnsigned = false): unknown =>
      Object.values(keysToEnter(ledger, signers, { ...setting, allowUnsigned }))[0];
    expect(fault(SIGNERS)).toEqual([]);
    expect(fault({ log: [], manifest: [] })).toContain(
      'its private key is not configured. Give --keys',
    );
    expect(fault({ log: [], manifest: [] }, true)).toEqual([]);
    expect(fault(NEXT)).toContain('A key is replaced by "muniment keys rotate".');
    expect(fault({ ...SIGNERS, log: [noteSigner('elsewhere.example/log', seed(7))] })).toBe(
      'The log is called toy.example/log, and a key is one of elsewhere.example/log.',
    );
    expect(
      Object.values(keysToEnter(EMPTY_LEDGER, { log: [LOG, ...NEXT.log], manifest: [] }, setting)),
    ).toEqual(['More than one key is configured for the log, and the ledger names none.']);
  });
});

describe('the manifest of an output', () => {
  test('is entered once, signed, and then published beside the same files', () => {
    const { output, manifestDigest } = built(sealed);
    const released = afterEntering(sealed, output);
    const { ledger } = loadOrThrow(released).archive;
    expect(ledger.manifests).toEqual([{ manifestDigest, files: 1, enteredAt: ENTERED, line: 8 }]);
    expect(ledgerText(afterEntering(released, output))).toBe(ledgerText(released));
    publishEntry(output, released, manifestDigest);
    expect(built(released).output.files).toEqual(output.files);
    const signature = parseMinisignSignature(String(output.files['SHA256SUMS.minisig']));
    if ('fault' in signature) throw new Error(signature.fault);
    const manifest = output.read(MANIFEST_PATH);
    expect(sha256(manifest)).toBe(manifestDigest);
    expect(minisignFault(manifest, signature.value, MANIFEST.key)).toBeUndefined();
    expect(formatMinisignSignature(signFile(manifest, MANIFEST, 'x'))).not.toBe('');
  });

  test('is not entered when the output is not what was built from the ledger', () => {
    const { sealed: ledger } = loadOrThrow(sealed);
    const fault = (files: Record<string, string | Uint8Array>): unknown =>
      Object.values(releasableOutput(anOutput(files), ledger, noProgress))[0];
    const { files } = built(sealed).output;
    expect(fault({ ...files, 'index.html': 'hone' })).toContain('not those of its SHA256SUMS');
    expect(fault({ ...files, SHA256SUMS: 'x' })).toContain('cannot be read');
    expect(fault({ 'index.html': 'home' })).toBe('There is no SHA256SUMS in it.');
    const unsealed = anOutput({ 'index.html': 'home' });
    sealOutput(unsealed, { manifestSignatures: new Map() }, noProgress);
    expect(fault(unsealed.files)).toBe('It was built before anything was sealed.');
    const { 'log/ledger.ndjson': lines, ...rest } = files;
    const shorter = String(lines).split('\n').slice(0, 3).join('\n');
    expect(fault({ ...rest, 'log/ledger.ndjson': `${shorter}\n` })).toContain('another state');
  });

  test('lists no private key: an output with one is not sealed', () => {
    const secret = `<p>${formatNoteSigner(LOG)}</p>`;
    const seal = (path: string): unknown =>
      sealOutput(anOutput({ [path]: secret }), sealsOf(sealed), noProgress);
    expect(() => seal('about/index.html')).toThrow(PublishedKeyError);
    expect(() => seal('about/index.html')).toThrow('private key of a log in about/index.html');
    expect(() => seal('blob/sha256/captured.bin')).not.toThrow();
  });
});

describe('keys that are replaced', () => {
  const { archive, sealed: kept } = loadOrThrow(sealed);
  const rotate = (old: Signers): ContentFiles => ({
    ...sealed,
    ...written(
      filesOfRotation(
        { ledger: archive.ledger, lines: kept.lines },
        { ledgerText: ledgerText(sealed), at: ROTATED, old, made: NEXT },
      ),
    ),
  });
  const signersOf = (files: ContentFiles, size: number): readonly string[] => {
    const checkpoint = parseCheckpoint(String(files[ledgerCheckpointPath(size)]));
    if ('fault' in checkpoint) throw new Error(checkpoint.fault);
    return checkpoint.value.signatures.map(({ keyId }) => keyId);
  };
  const [old, next] = [LOG.key.keyId, NEXT.log[0]?.key.keyId];

  test('are followed by a checkpoint that the old and the new key signed', () => {
    const rotated = rotate(SIGNERS);
    expect(loadOrThrow(rotated).archive.ledger.keys).toHaveLength(4);
    expect(signersOf(rotated, 8)).toEqual([old, next]);
    expect(signersOf(rotated, 9)).toEqual([next]);
    expect(rotated[ledgerCheckpointPath(7)]).toBe(sealed[ledgerCheckpointPath(7)]);
  });

  test('are signed by the new one alone when the old one is lost', () => {
    const rotated = rotate({ log: [], manifest: [] });
    expect(loadOrThrow(rotated).archive.ledger.keys).toHaveLength(4);
    expect(signersOf(rotated, 8)).toEqual([next]);
  });
});
