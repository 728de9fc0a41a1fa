import type { TimeGround } from '../../../domain/assurance.ts';
import type { Digest } from '../../../domain/digest.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import type { Revision, RevisionState } from '../../../domain/sealed/ledger.ts';
import type { KeptToken } from '../../../domain/timestamps/kept-timestamps.ts';
import { timestampPath } from '../../../domain/timestamps/timestamp-files.ts';
import { logFilePath, type SitePath } from '../../../domain/urls.ts';
import { formatInstant } from '../../words/dates.ts';
import { plural } from '../../words/numbers.ts';
import { linkRun, plainRun, type Run } from '../../words/runs.ts';
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

/**
 * The earliest timestamp of each authority that stands for a revision or for a stored file.
 *
 * Timestamps of checkpoints behind the last release are left to the files of the log: what is entered there is
 * entered after the pages were built, and may not change them.
 */
export function stampsOf(
  { archive, timestamps }: Pick<ViewContext, 'archive' | 'timestamps'>,
  { revision, snapshotDigest }: Stamped,
): readonly Stamp[] {
  const last = archive.ledger.releases.at(-1)?.line ?? 0;
  const isOfThis = ({ of }: KeptToken): boolean => {
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
  return [...earliest.values()].map(stampOf);
}

/** @returns the timestamps of a record as its page shows it, and of the stored file that it quotes */
export function stampsOfRecord(
  context: Pick<ViewContext, 'archive' | 'timestamps'>,
  state: RevisionState,
  snapshotDigest: Digest | undefined,
): readonly Stamp[] {
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

/** @returns the evidence with its row of timestamps as they were verified when this copy was built */
export function withStamps(evidence: Evidence, stamps: readonly Stamp[]): Evidence {
  if (stamps.length === 0) return evidence;
  return {
    ...evidence,
    rows: evidence.rows.map((row) =>
      row.row === 'timestamp' ? { ...row, state: 'verified' } : row,
    ),
  };
}

/** @returns a line for each timestamp; that it was never made where there is none */
export function stampLines(stamps: readonly Stamp[]): readonly (readonly Run[])[] {
  return stamps.length === 0 ? [[plainRun('Never made')]] : stamps.map(stampLine);
}

function stampLine({ signer, stampedAt, accuracySeconds, size, path }: Stamp): readonly Run[] {
  const of =
    size === undefined
      ? 'The stored file'
      : `The checkpoint over ${plural(size, 'entry', 'entries')}`;
  const accuracy = accuracySeconds === undefined ? '' : ` (± ${plural(accuracySeconds, 'second')})`;
  return [
    plainRun(
      `${of} existed no later than ${formatInstant(stampedAt)}${accuracy}, states “${signer}”. `,
    ),
    linkRun('The timestamp', path),
  ];
}
