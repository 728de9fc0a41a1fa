import type { TimeGround } from '../../../domain/assurance.ts';
import type { Digest } from '../../../domain/digest.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import type { Revision, RevisionState } from '../../../domain/sealed/ledger.ts';
import type { KeptProof, KeptToken } from '../../../domain/timestamps/kept-timestamps.ts';
import type { Attestation } from '../../../domain/timestamps/open-timestamps.ts';
import { timestampPath, type StampedThing } from '../../../domain/timestamps/timestamp-files.ts';
import { logFilePath, type SitePath } from '../../../domain/urls.ts';
import type { ViewContext } from '../context.ts';

/** A timestamp that stands for what a page shows. */
export interface Stamp extends TimeGround {
  readonly accuracySeconds?: number | undefined;
  readonly path: SitePath;
}

/** What timestamps may be of. */
export interface Stamped {
  /** Absent when what is shown is not what was sealed. */
  readonly revision?: Pick<Revision, 'line'> | undefined;
  readonly snapshotDigest?: Digest | undefined;
}

/** Timestamps that stand for what a page shows: those that were verified, and proofs that nobody here could verify. */
export interface Stamps {
  readonly tokens: readonly Stamp[];
  readonly proofs: readonly StampProof[];
}

/** A proof of OpenTimestamps for what a page shows. */
export interface StampProof {
  readonly size?: number | undefined;
  readonly attestations: readonly Attestation[];
  readonly path: SitePath;
}

export const NO_STAMPS: Stamps = { tokens: [], proofs: [] };

/**
 * The earliest timestamp of each authority that stands for a revision or for a stored file, and proofs of OpenTimestamps.
 *
 * Timestamps of checkpoints behind the last release are left to the files of the log: what is entered there is
 * entered after the pages were built, and may not change them.
 */
export function stampsOf(
  { archive, timestamps }: Pick<ViewContext, 'archive' | 'timestamps'>,
  { revision, snapshotDigest }: Stamped,
): Stamps {
  const last = archive.ledger.releases.at(-1)?.line ?? 0;
  const isOfThis = ({ of }: { readonly of: StampedThing }): boolean => {
    if (of.kind === 'snapshot') return of.digest === snapshotDigest;
    return (
      of.kind === 'checkpoint' &&
      revision !== undefined &&
      of.size >= revision.line &&
      of.size <= last
    );
  };
  const earliest = new Map<string, KeptToken>();
  for (const token of timestamps?.tokens ?? []) {
    const key = `${token.authority} ${token.of.kind}`;
    if (isOfThis(token) && !earliest.has(key)) earliest.set(key, token);
  }
  return {
    tokens: [...earliest.values()].map(stampOf),
    proofs: (timestamps?.proofs ?? []).filter(isOfThis).map(proofOf),
  };
}

/** @returns the timestamps of a record as its page shows it, and of the stored file that it quotes */
export function stampsOfRecord(
  context: Pick<ViewContext, 'archive' | 'timestamps'>,
  state: RevisionState,
  snapshotDigest: Digest | undefined,
): Stamps {
  const revision = state.state === 'sealed' ? state.latest : undefined;
  return stampsOf(context, { revision, snapshotDigest });
}

function stampOf({ of, authority, signer, stampedAt, accuracySeconds }: KeptToken): Stamp {
  return {
    signer,
    stampedAt,
    ...(of.kind === 'checkpoint' ? { size: of.size } : {}),
    accuracySeconds,
    path: logFilePath(timestampPath({ kind: 'reply', of, authority })),
  };
}

function proofOf({ of, attestations }: KeptProof): StampProof {
  return {
    ...(of.kind === 'checkpoint' ? { size: of.size } : {}),
    attestations,
    path: logFilePath(timestampPath({ kind: 'proof', of })),
  };
}

/** @returns the evidence with its row of timestamps as they were verified when this copy was built, or could not be */
export function withStamps(evidence: Evidence, { tokens, proofs }: Stamps): Evidence {
  const state = tokens.length > 0 ? 'verified' : proofs.length > 0 ? 'not-checked' : undefined;
  if (state === undefined) return evidence;
  return {
    ...evidence,
    rows: evidence.rows.map((row) => (row.row === 'timestamp' ? { ...row, state } : row)),
  };
}
