import type { Digest } from '../../src/domain/digest.ts';
import { noteSigner } from '../../src/domain/log/note-key.ts';
import { EMPTY_LEDGER } from '../../src/domain/sealed/ledger.ts';
import { minisignSigner } from '../../src/domain/signing/minisign-key.ts';
import type { Signers } from '../../src/domain/signing/signers.ts';
import { filesOfEntering, releasableOutput } from '../../src/pipeline/release.ts';
import {
  sealOutput,
  writeLog,
  writeSignature,
  type SealableOutput,
  type Seals,
} from '../../src/pipeline/seal-output.ts';
import { filesOfRelease, keysToEnter, releaseOf } from '../../src/pipeline/seal.ts';
import type { ContentFiles } from './content.ts';
import { instantFrom } from './instant.ts';
import { loadOrThrow } from './ledger.ts';
import { firstState } from './sealed-archive.ts';

export const seed = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
export const LOG = noteSigner('toy.example/log', seed(7));
export const MANIFEST = minisignSigner(seed(7), seed(7).subarray(0, 8));
export const SIGNERS: Signers = { log: [LOG], manifest: [MANIFEST] };

export const SEALED = instantFrom('2026-06-01T00:00:00Z');
export const ENTERED = instantFrom('2026-06-02T00:00:00Z');

export const noProgress = { update: (): void => undefined };

/** @returns files as they would lie in a folder */
export function written(
  files: Iterable<{ readonly path: string; readonly text: string }>,
): ContentFiles {
  return Object.fromEntries([...files].map(({ path, text }) => [path, text]));
}

export function ledgerText(files: ContentFiles): string {
  return String(files['ledger/ledger.ndjson'] ?? '');
}

/** The archive of three records after its first, signed release. */
export function signedArchive(): ContentFiles {
  const files = firstState();
  const loaded = loadOrThrow(files);
  const setting = { log: 'toy.example/log', allowUnsigned: false };
  const entered = keysToEnter(EMPTY_LEDGER, SIGNERS, setting);
  if ('fault' in entered) throw new Error(entered.fault);
  const signing = { signers: SIGNERS, newKeys: entered.value, earlier: [] };
  const release = { context: loaded, sealedAt: SEALED, ledgerText: '', signing };
  return { ...files, ...written(filesOfRelease(releaseOf(loaded), release)) };
}

/** Files of a built archive by path. */
export type OutputRecord = Record<string, string | Uint8Array>;

/** A built archive in memory. */
export function anOutput(files: OutputRecord): SealableOutput & { readonly files: OutputRecord } {
  return {
    files,
    list: () => Object.keys(files).sort(),
    read: (path) => Buffer.from(files[path] ?? ''),
    write: (path, bytes) => {
      files[path.slice(1)] = bytes;
    },
  };
}

export function sealsOf(files: ContentFiles): Seals {
  const { archive, log, sealed } = loadOrThrow(files);
  const { manifestSignatures, timestamps } = sealed;
  return { log, keys: archive.ledger.keys, manifestSignatures, timestamps };
}

/** @returns the content after the manifest of an output was entered */
export function afterEntering(files: ContentFiles, output: SealableOutput): ContentFiles {
  const { archive, sealed } = loadOrThrow(files);
  const ledger = { ledger: archive.ledger, lines: sealed.lines };
  const checked = releasableOutput(output, ledger, noProgress);
  if ('fault' in checked) throw new Error(checked.fault);
  const entering = { ledgerText: ledgerText(files), at: ENTERED, signers: SIGNERS };
  return { ...files, ...written(filesOfEntering(checked.value, ledger, entering)) };
}

/** Writes into an output what a build writes last. */
export function buildOutput(
  content: ContentFiles,
  files: OutputRecord,
): { readonly output: ReturnType<typeof anOutput>; readonly manifestDigest: Digest } {
  const output = anOutput(files);
  writeLog(output, sealsOf(content));
  const { manifestDigest } = sealOutput(output, sealsOf(content), noProgress);
  return { output, manifestDigest };
}

/** Writes into a built output what entering its manifest adds. */
export function publishEntry(
  output: SealableOutput,
  content: ContentFiles,
  manifestDigest: Digest,
): void {
  writeSignature(output, sealsOf(content), manifestDigest);
  writeLog(output, sealsOf(content));
}

/** Seals an output, enters its manifest, and publishes what that adds. */
export function release(content: ContentFiles, files: OutputRecord): OutputRecord {
  const { output, manifestDigest } = buildOutput(content, files);
  publishEntry(output, afterEntering(content, output), manifestDigest);
  return output.files;
}
