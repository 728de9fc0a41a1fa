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
}

/** What sealing an output gave. */
export interface SealedOutput {
  /** How many files the manifest lists. */
  readonly files: number;
  readonly manifestDigest: Digest;
}

/**
 * Seals an output: writes its manifest, the manifest's signature if one was kept, and the files of the
 * transparency log. Nothing else of the output may be written afterwards.
 */
export function sealOutput(
  output: SealableOutput,
  seals: Seals,
  progress: ProgressPort,
): SealedOutput {
  const files = manifestOf(output, (done, total) => {
    progress.update('Computing digests', done, total);
  });
  const manifest = formatManifest(files);
  const manifestDigest = sha256(manifest);
  output.write(manifestPath, manifest);
  writeSeals(output, seals, manifestDigest);
  return { files: files.length, manifestDigest };
}

/** Writes what stands outside of the manifest beside it: its signature, and the log with the public keys. */
export function writeSeals(
  output: Pick<SealableOutput, 'write'>,
  { log, keys, manifestSignatures }: Seals,
  manifestDigest: Digest,
): void {
  const signature = manifestSignatures.get(manifestDigest);
  if (signature !== undefined) output.write(manifestSignaturePath, signature.text);
  if (log === undefined) return;
  output.write(ledgerPath, concatBytes(...log.entries.flatMap((entry) => [entry, LINE_FEED])));
  for (const { path, text } of keyFiles(keys)) output.write(logFilePath(path), text);
  for (const { path, bytes } of logFiles(log)) output.write(logFilePath(path), bytes);
}
