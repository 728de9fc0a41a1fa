import type { CaptureEntry } from '../../domain/archive.ts';
import { concatBytes } from '../../domain/bytes.ts';
import { canonicalJson, jsonOf, type Digest } from '../../domain/digest.ts';
import type { SignedCheckpoint } from '../../domain/log/checkpoint.ts';
import { keyFiles } from '../../domain/sealed/key-files.ts';
import type { Revision } from '../../domain/sealed/ledger.ts';
import type { KeptToken } from '../../domain/timestamps/kept-timestamps.ts';
import type { SealedProvision } from '../../domain/sealed/sealed-provision.ts';
import { textOf } from '../../domain/version-text.ts';
import { oncePer } from '../once.ts';
import { blobEntries } from '../blobs.ts';
import type { ViewContext } from '../views/context.ts';
import { revisionView, type RevisionView } from '../views/revision.ts';

/** A revision with everything that its bag is made from: the ledger, and what the archive holds of what it quotes. */
export interface BagSubject {
  readonly context: ViewContext;
  readonly revision: Revision;
  readonly sealed: SealedProvision;
  /** The sealed record byte for byte, which is its canonical JSON. */
  readonly record: string;
  readonly view: RevisionView;
  /** The stored bytes that were sealed; absent when they were not held, or are not any more. */
  readonly snapshot?: Uint8Array | undefined;
  /** The version text that was sealed, made from the stored bytes; absent with them. */
  readonly version?: string | undefined;
  /** Absent when no checkpoint covers the revision. */
  readonly log?: BagLog | undefined;
  /** Verified timestamps of the checkpoint to which the proof leads and of the stored file; the earliest first. */
  readonly timestamps: readonly KeptToken[];
}

/** Where a revision stands in the log. None of it changes when the log grows. */
export interface BagLog {
  readonly entry: Uint8Array;
  readonly proof: string;
  /** To which the proof leads. */
  readonly checkpoint: SignedCheckpoint;
  /** Public keys that the log had named by then. */
  readonly keys: ReturnType<typeof keyFiles>;
}

/** @returns what the bag of a revision is made from; whether the record still has a file makes no difference */
export function bagSubject(revision: Revision, context: ViewContext): BagSubject {
  const sealed = context.sealedOf(revision);
  const { held } = sealed.content.capture.snapshot;
  const capture = held === undefined ? undefined : captureOf(context, held.digest);
  const file = capture?.capture.snapshot.held?.file;
  return {
    context,
    revision,
    sealed,
    record: canonicalJson(jsonOf(sealed)),
    view: revisionView(revision, context),
    snapshot: file === undefined ? undefined : context.bytesOf(file),
    version: capture && versionIn(capture, sealed, context),
    log: bagLog(revision, context),
    timestamps: bagTimestamps(revision, context, held?.digest),
  };
}

const capturesByDigest = oncePer(
  (archive: ViewContext['archive']): ReadonlyMap<Digest, readonly CaptureEntry[]> =>
    new Map(blobEntries(archive).map(({ digest, captures }) => [digest, captures])),
);

/** Several captures may have the same bytes: any of them will do. */
function captureOf({ archive }: ViewContext, digest: Digest): CaptureEntry | undefined {
  return capturesByDigest(archive).get(digest)?.[0];
}

function versionIn(
  { capture, version }: CaptureEntry,
  { content }: SealedProvision,
  context: ViewContext,
): string | undefined {
  if (version?.digest !== content.quotation.version?.digest) return undefined;
  const text = version && context.versionOf(capture);
  return text && textOf(text);
}

/** @returns the timestamps that belong to a revision's bag */
export function bagTimestamps(
  { line }: Pick<Revision, 'line'>,
  { log, timestamps }: Pick<ViewContext, 'log' | 'timestamps'>,
  snapshot: Digest | undefined,
): readonly KeptToken[] {
  const size = log?.checkpointOf(line - 1)?.size;
  return (timestamps?.tokens ?? []).filter(
    ({ of }) =>
      (of.kind === 'checkpoint' && of.size === size) ||
      (of.kind === 'snapshot' && of.digest === snapshot),
  );
}

function bagLog({ line }: Revision, { archive, log }: ViewContext): BagLog | undefined {
  const checkpoint = log?.checkpointOf(line - 1);
  const entry = log?.entries[line - 1];
  if (log === undefined || checkpoint === undefined || entry === undefined) return undefined;
  return {
    entry: concatBytes(entry),
    proof: log.proofOf(line - 1),
    checkpoint,
    keys: keyFiles(archive.ledger.keys.filter((key) => key.line <= checkpoint.size)),
  };
}
