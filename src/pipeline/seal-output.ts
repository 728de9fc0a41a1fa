import { concatBytes, utf8 } from '../domain/bytes.ts';
import { sha256, type Digest } from '../domain/digest.ts';
import type { TransparencyLog } from '../domain/log/transparency-log.ts';
import { formatManifest } from '../domain/manifest.ts';
import type { LedgerKey } from '../domain/sealed/ledger.ts';
import {
  ledgerPath,
  logFilePath,
  manifestPath,
  manifestSignaturePath,
  type SitePath,
} from '../domain/urls.ts';
import { keyFiles } from '../domain/sealed/key-files.ts';
import { logFiles } from '../domain/log/log-files.ts';
import { manifestOf, type OutputFiles } from '../seal/manifest-of.ts';
import { timestampPath } from '../domain/timestamps/timestamp-files.ts';
import type { LoadedTimestamps } from './ledger-timestamps.ts';
import type { ProgressPort } from './ports.ts';

const LINE_FEED = utf8('\n');

/** An output that is whole but for what seals it. */
export interface SealableOutput extends OutputFiles {
  write(path: SitePath, bytes: string | Uint8Array): void;
}

/** What an archive has sealed so far. */
export interface Seals {
  /** Absent when nothing was sealed. */
  readonly log?: TransparencyLog | undefined;
  readonly keys: readonly LedgerKey[];
  /** Signatures of manifests, by the digest of the manifest. */
  readonly manifestSignatures: ReadonlyMap<Digest, { readonly text: string }>;
  readonly timestamps: Pick<LoadedTimestamps, 'files'>;
}

/** What sealing an output gave. */
export interface SealedOutput {
  /** How many files the manifest lists. */
  readonly files: number;
  readonly manifestDigest: Digest;
}

/**
 * Seals an output: writes its manifest, and the manifest's signature if one was kept. Nothing that the manifest lists
 * may be written afterwards.
 */
export function sealOutput(
  output: SealableOutput,
  { manifestSignatures }: Pick<Seals, 'manifestSignatures'>,
  progress: ProgressPort,
): SealedOutput {
  const files = manifestOf(output, (done, total) => {
    progress.update('Computing digests', done, total);
  });
  const manifest = formatManifest(files);
  const manifestDigest = sha256(manifest);
  output.write(manifestPath, manifest);
  writeSignature(output, { manifestSignatures }, manifestDigest);
  return { files: files.length, manifestDigest };
}

/** Writes the signature of a manifest beside it, if one was kept. */
export function writeSignature(
  output: Pick<SealableOutput, 'write'>,
  { manifestSignatures }: Pick<Seals, 'manifestSignatures'>,
  manifestDigest: Digest,
): void {
  const signature = manifestSignatures.get(manifestDigest);
  if (signature !== undefined) output.write(manifestSignaturePath, signature.text);
}

/**
 * Writes the files of the transparency log, which no manifest lists, with the public keys that it names and the timestamps
 * that were made for it.
 */
export function writeLog(
  output: Pick<SealableOutput, 'write'>,
  { log, keys, timestamps }: Pick<Seals, 'log' | 'keys' | 'timestamps'>,
): void {
  if (log === undefined) return;
  output.write(ledgerPath, concatBytes(...log.entries.flatMap((entry) => [entry, LINE_FEED])));
  for (const { path, text } of keyFiles(keys)) output.write(logFilePath(path), text);
  for (const { file, bytes } of timestamps.files)
    output.write(logFilePath(timestampPath(file)), bytes);
  for (const { path, bytes } of logFiles(log)) output.write(logFilePath(path), bytes);
}
