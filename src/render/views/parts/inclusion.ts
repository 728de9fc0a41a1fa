import type { Digest } from '../../../domain/digest.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import type { Revision, RevisionState } from '../../../domain/sealed/ledger.ts';
import { inclusionProofPath, type SitePath } from '../../../domain/urls.ts';
import { linkRun, plainRun, type Run } from '../../words/runs.ts';
import type { ViewContext } from '../context.ts';

/** Where a revision stands in the transparency log. */
export interface Inclusion {
  /** Its entry, from 0. */
  readonly index: number;
  /** Number of entries of the checkpoint to which its proof leads. */
  readonly size: number;
  readonly root: Digest;
  readonly isSigned: boolean;
  readonly proofPath: SitePath;
}

/** @returns where a revision stands in the log, or `undefined` when no checkpoint covers it */
export function inclusionOf(
  { log }: Pick<ViewContext, 'log'>,
  { id, revision, line }: Pick<Revision, 'id' | 'revision' | 'line'>,
): Inclusion | undefined {
  const index = line - 1;
  const checkpoint = log?.checkpointOf(index);
  return checkpoint === undefined
    ? undefined
    : {
        index,
        size: checkpoint.size,
        root: checkpoint.root,
        isSigned: checkpoint.signatures.length > 0,
        proofPath: inclusionProofPath(id, revision),
      };
}

/** @returns where a record stands in the log as its page shows it; of one that was never sealed or changed since, nothing */
export function inclusionOfRecord(
  context: Pick<ViewContext, 'log'>,
  state: RevisionState,
): Inclusion | undefined {
  return state.state === 'sealed' ? inclusionOf(context, state.latest) : undefined;
}

/** @returns the evidence with its last row as the log has it: the proof was computed from the log when this copy was built */
export function withInclusion(evidence: Evidence, inclusion: Inclusion | undefined): Evidence {
  if (inclusion === undefined) return evidence;
  return {
    ...evidence,
    rows: evidence.rows.map((row) =>
      row.row === 'inclusion' ? { ...row, state: 'verified' } : row,
    ),
  };
}

/** @returns what the row says of a proof that there is */
export function inclusionLine({ index, size, isSigned, proofPath }: Inclusion): readonly Run[] {
  return [
    linkRun('The proof', proofPath),
    plainRun(
      ` leads from entry ${index} to the root of the log’s checkpoint over ${size} entries, which is ${isSigned ? 'signed' : 'not signed'}`,
    ),
  ];
}
