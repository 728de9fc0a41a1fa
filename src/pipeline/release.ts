import { concatBytes, textOfUtf8, utf8 } from '../domain/bytes.ts';
import { sha256, type Digest } from '../domain/digest.ts';
import type { Instant } from '../domain/instants.ts';
import {
  formatManifest,
  LOG_FOLDER,
  MANIFEST_PATH,
  parseManifest,
  type ManifestFile,
} from '../domain/manifest.ts';
import { faulty, parsed, type Parsed } from '../domain/parsed.ts';
import { keyInUse, ledgerManifestPath } from '../domain/sealed/ledger.ts';
import { lineText } from '../domain/sealed/ledger-line.ts';
import { formatMinisignSignature, signFile } from '../domain/signing/minisign.ts';
import { manifestSignerOf, type Signers } from '../domain/signing/signers.ts';
import { continuedLedger } from '../seal/continued-ledger.ts';
import { LineWriter } from '../seal/line-writer.ts';
import { manifestOf, type OutputFiles } from '../seal/manifest-of.ts';
import type { ReleaseFile } from '../seal/release-files.ts';
import type { ProgressPort } from './ports.ts';
import type { LoadedLedger } from './read-ledger.ts';

/** The manifest of an output that may be entered in the ledger. */
export interface ReleasableOutput {
  readonly manifest: Uint8Array;
  readonly digest: Digest;
  readonly files: readonly ManifestFile[];
}

/**
 * Looks whether the manifest of an output may be entered: the output is whole, as it was built, and built from this
 * ledger but for keys and manifests that were named since.
 */
export function releasableOutput(
  output: OutputFiles,
  { lines }: Pick<LoadedLedger, 'lines'>,
  progress: ProgressPort,
): Parsed<ReleasableOutput> {
  const paths = new Set(output.list());
  const log = `${LOG_FOLDER}ledger.ndjson`;
  if (!paths.has(MANIFEST_PATH)) return faulty('There is no SHA256SUMS in it.');
  if (!paths.has(log)) return faulty('It was built before anything was sealed.');
  const manifest = output.read(MANIFEST_PATH);
  const listed = parseManifest(textOfUtf8(manifest) ?? '');
  if ('fault' in listed) return faulty(`Its SHA256SUMS cannot be read. ${listed.fault}`);
  const files = manifestOf(output, (done, total) => {
    progress.update('Computing digests', done, total);
  });
  if (formatManifest(files) !== textOfUtf8(manifest))
    return faulty('Its files are not those of its SHA256SUMS; "muniment verify" tells which.');
  const built = textOfUtf8(output.read(log))?.split('\n').length ?? 0;
  const since = lines.slice(built - 1);
  const earlier = concatBytes(
    ...lines.slice(0, built - 1).map((line) => utf8(`${lineText(line)}\n`)),
  );
  if (sha256(earlier) !== sha256(output.read(log)) || since.some(({ type }) => !isAside(type)))
    return faulty('It was built from another state of the ledger. Build it again.');
  return parsed({ manifest, digest: sha256(manifest), files });
}

const isAside = (type: string): boolean => type === 'key' || type === 'manifest';

/** Who enters a manifest, and when. */
export interface Entering {
  readonly ledgerText: string;
  readonly at: Instant;
  readonly signers: Signers;
}

/**
 * The files by which a manifest is entered in the ledger: its signature, the signed checkpoint, and the ledger with one
 * line more. One that was entered before gets no second line.
 */
export function* filesOfEntering(
  { manifest, digest, files }: ReleasableOutput,
  { ledger, lines: earlier }: Pick<LoadedLedger, 'ledger' | 'lines'>,
  { ledgerText, at, signers }: Entering,
): Generator<Pick<ReleaseFile, 'path' | 'text'>> {
  const key = keyInUse(ledger, 'manifest');
  const signer = key && manifestSignerOf(signers, key.publicKey);
  if (signer !== undefined) {
    const comment = `file:${MANIFEST_PATH}\tarchive:${ledger.log ?? ''}\thashed`;
    const text = formatMinisignSignature(signFile(manifest, signer, comment));
    yield { path: ledgerManifestPath(digest), text };
  }
  if (ledger.manifests.some(({ manifestDigest }) => manifestDigest === digest)) return;
  const lines = new LineWriter({ ledger, sealedAt: at });
  lines.manifest(digest, files.length);
  yield* continuedLedger(lines, ledgerText, { signers, newKeys: [], earlier });
}
