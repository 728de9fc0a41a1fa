import { base64Of } from '../base64.ts';
import { bytesOfHex } from '../bytes.ts';
import type { Digest } from '../digest.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { digestOf, parseCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { rootOfInclusion } from './inclusion.ts';
import { leafHash } from './tree-hash.ts';

/** A `.tlog-proof` file: that an entry is in a log, checkable without the log (C2SP tlog-proof). */
export interface ProofFile {
  /** Of the entry in the log, from 0. */
  readonly index: number;
  /** From the leaf's sibling up to the root's child. */
  readonly proof: readonly Digest[];
  /** The checkpoint, byte for byte as the log published it. */
  readonly checkpoint: string;
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const EXTRA = /^extra \S+$/;
const INDEX = /^index (0|[1-9]\d{0,15})$/;

/** @returns the file as it is published */
export function formatProofFile({ index, proof, checkpoint }: ProofFile): string {
  const hashes = proof.map((hash) => `${base64Of(bytesOfHex(hash))}\n`);
  return `${FIRST_LINE}\nindex ${index}\n${hashes.join('')}\n${checkpoint}`;
}

/** Reads a proof strictly. An `extra` line, which proves nothing, is passed over. */
export function parseProofFile(source: string): Parsed<ProofFile> {
  const end = source.indexOf('\n\n');
  if (end < 0) return faulty('It has no empty line before its checkpoint.');
  const [first, ...lines] = source.slice(0, end).split('\n');
  if (first !== FIRST_LINE) return faulty(`Its first line is not "${FIRST_LINE}".`);
  if (EXTRA.test(lines[0] ?? '')) lines.shift();
  const [, index] = INDEX.exec(lines.shift() ?? '') ?? [];
  if (index === undefined) return faulty('It has no line with the index of the entry.');
  const proof = lines.map(digestOf);
  if (proof.includes(undefined))
    return faulty('A line of its proof is not a SHA-256 hash in base64.');
  return parsed({
    index: Number(index),
    proof: proof.filter((hash) => hash !== undefined),
    checkpoint: source.slice(end + 2),
  });
}

/**
 * Verifies that a proof leads from an entry to the root of its own checkpoint. Who signed that checkpoint is
 * another question: `verifyNote`.
 *
 * @returns the checkpoint
 */
export function verifyProofFile(file: ProofFile, entry: Uint8Array): Parsed<SignedCheckpoint> {
  const checkpoint = parseCheckpoint(file.checkpoint);
  if ('fault' in checkpoint) return faulty(`Its checkpoint cannot be read. ${checkpoint.fault}`);
  const { size, root } = checkpoint.value;
  const { index, proof } = file;
  const computed = rootOfInclusion({ leaf: leafHash(entry), index, size, proof });
  if (computed === undefined)
    return faulty(`${proof.length} hashes are no proof for entry ${index} of a log of ${size}.`);
  return computed === root
    ? checkpoint
    : faulty(`It leads to the root ${computed}, its checkpoint says ${root}.`);
}
