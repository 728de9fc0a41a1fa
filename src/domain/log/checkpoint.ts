import { base64Of, bytesOfBase64 } from '../base64.ts';
import { bytesOfHex, hexOf } from '../bytes.ts';
import { parseDigest, type Digest } from '../digest.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { formatNote, parseNote, type NoteSignature } from './note.ts';

/** What a log states about itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Names the log: a URL without scheme and without a slash at its end, by convention. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** Root of the Merkle tree over all entries. */
  readonly root: Digest;
}

/** A checkpoint with its signatures: none when the log is not signed. */
export interface SignedCheckpoint extends Checkpoint {
  /** What is signed: the three lines, and extension lines where another program wrote any. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const SIZE = /^(0|[1-9]\d{0,15})$/;

/**
 * @returns what is signed, three lines each ended by a line feed:
 *
 * ```
 * archive.example/log
 * 300
 * 1g5sfNk7FziPlpvvGwV8M+z+m2/r6Fvhv+FYJA/kZ9Q=
 * ```
 */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64Of(bytesOfHex(root))}\n`;
}

/** @returns the file: a signed note, or the text alone when nobody signed it */
export function formatCheckpoint(
  checkpoint: Pick<SignedCheckpoint, 'text' | 'signatures'>,
): string {
  return checkpoint.signatures.length === 0 ? checkpoint.text : formatNote(checkpoint);
}

/** Reads a checkpoint strictly, signed or not. Whether its signatures hold is another question: `verifyNote`. */
export function parseCheckpoint(source: string): Parsed<SignedCheckpoint> {
  const note = source.includes('\n\n')
    ? parseNote(source)
    : parsed({ text: source, signatures: [] });
  if ('fault' in note) return note;
  const { text, signatures } = note.value;
  const [origin = '', size = '', root = '', ...extension] = text.split('\n');
  if (extension.pop() !== '') return faulty('It has not three lines, each ended by a line feed.');
  const digest = digestOf(root);
  if (origin === '' || extension.includes('')) return faulty('A line of it is empty.');
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size)))
    return faulty('Its second line is not a number of entries.');
  if (digest === undefined) return faulty('Its third line is not a SHA-256 hash in base64.');
  return parsed({ origin, size: Number(size), root: digest, text, signatures });
}

/** @returns a hash from its form in base64, or `undefined` when it is not one */
export function digestOf(code: string): Digest | undefined {
  const bytes = bytesOfBase64(code);
  return bytes === undefined ? undefined : parseDigest(hexOf(bytes));
}
