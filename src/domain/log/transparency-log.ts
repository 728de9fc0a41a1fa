import { formatCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { MerkleTree } from './merkle-tree.ts';
import { formatProofFile } from './proof-file.ts';
import { leafHash } from './tree-hash.ts';

/** A log: what it holds, and what it has stated about itself. */
export class TransparencyLog {
  /** In order; the first has index 0. */
  readonly entries: readonly Uint8Array[];
  /** Every checkpoint that was published, by size; the last is over all entries. */
  readonly checkpoints: readonly SignedCheckpoint[];
  readonly tree: MerkleTree;

  /** @param checkpointsOf - the checkpoints, made from the tree of the entries */
  constructor(
    entries: readonly Uint8Array[],
    checkpointsOf: (tree: MerkleTree) => readonly SignedCheckpoint[],
  ) {
    this.entries = entries;
    this.tree = new MerkleTree(entries.map(leafHash));
    this.checkpoints = checkpointsOf(this.tree);
  }

  /** @returns the first checkpoint that covers an entry, or `undefined` when none does */
  checkpointOf(index: number): SignedCheckpoint | undefined {
    return this.checkpoints.find(({ size }) => size > index);
  }

  /**
   * The proof that an entry is in the log, as a `.tlog-proof` file.
   *
   * It leads to the first checkpoint that covers the entry, so it stays the same however much the log grows.
   *
   * @throws Error when no checkpoint covers the entry
   */
  proofOf(index: number): string {
    const checkpoint = this.checkpointOf(index);
    if (checkpoint === undefined) throw new Error(`no checkpoint covers entry ${index}`);
    return formatProofFile({
      index,
      proof: this.tree.inclusionProof(index, checkpoint.size),
      checkpoint: formatCheckpoint(checkpoint),
    });
  }
}
