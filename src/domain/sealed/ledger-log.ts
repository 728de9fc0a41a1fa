import { utf8 } from '../bytes.ts';
import { checkpointText, type SignedCheckpoint } from '../log/checkpoint.ts';
import type { MerkleTree } from '../log/merkle-tree.ts';
import type { NoteSignature } from '../log/note.ts';
import { TransparencyLog } from '../log/transparency-log.ts';
import { closedLines } from './closings.ts';
import { lineText, type LedgerLine } from './ledger-line.ts';

/** Signatures of checkpoints, by the number of entries that the checkpoint is over. */
export type SignaturesBySize = ReadonlyMap<number, readonly NoteSignature[]>;

/**
 * The transparency log of a ledger: its lines are the entries, and it has a checkpoint wherever the ledger was
 * whole, which is behind each closing line.
 *
 * @param signatures - those that were kept; a checkpoint without any is unsigned
 * @returns the log, or `undefined` when the ledger has no line
 */
export function logOfLedger(
  lines: readonly LedgerLine[],
  signatures: SignaturesBySize,
): TransparencyLog | undefined {
  const [first] = lines;
  if (first?.type !== 'ledger') return undefined;
  const sizes = closedLines(lines).flatMap(({ line, isClosing }) => (isClosing ? [line.line] : []));
  return new TransparencyLog(
    lines.map((line) => utf8(lineText(line))),
    (tree) => sizes.map((size) => checkpointAt(first.log, { tree, size, signatures })),
  );
}

function checkpointAt(
  origin: string,
  {
    tree,
    size,
    signatures,
  }: {
    readonly tree: MerkleTree;
    readonly size: number;
    readonly signatures: SignaturesBySize;
  },
): SignedCheckpoint {
  const checkpoint = { origin, size, root: tree.root(size) };
  return {
    ...checkpoint,
    text: checkpointText(checkpoint),
    signatures: signatures.get(size) ?? [],
  };
}
