import { base64Of, bytesOfBase64 } from '../base64.ts';
import { bytesOfHex, concatBytes, hexOf } from '../bytes.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';

/** One signature line of a note. */
export interface NoteSignature {
  /** Of the key: a URL without its scheme, by convention. */
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly keyId: string;
  /** What the kind of key makes; 64 bytes of Ed25519. */
  readonly signature: Uint8Array;
}

/** A text with signatures below it (C2SP signed-note). */
export interface Note {
  /** Ends with a line feed, which is signed with it. */
  readonly text: string;
  /** At least one. */
  readonly signatures: readonly NoteSignature[];
}

/** More signature lines than this are refused; the standard asks for at least 16. */
const MOST_SIGNATURES = 100;

const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const LINE = /^— ([^\s+]+) (\S+)$/u;

/**
 * @returns the note as it is published:
 *
 * ```
 * text
 *
 * — archive.example/log RNp0NWqk…
 * ```
 */
export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(lineOf).join('')}`;
}

/** Reads a note strictly. Whether its signatures hold is another question: `verifyNote`. */
export function parseNote(source: string): Parsed<Note> {
  if (CONTROL.test(source) || !source.isWellFormed())
    return faulty('It has a control character, or is not text.');
  const end = source.lastIndexOf('\n\n');
  if (end < 0) return faulty('It has no empty line before its signatures.');
  const lines = source.slice(end + 2).split('\n');
  if (lines.pop() !== '') return faulty('Its last line is not ended by a line feed.');
  if (lines.length === 0) return faulty('It has no signature line.');
  if (lines.length > MOST_SIGNATURES)
    return faulty(`It has more than ${MOST_SIGNATURES} signature lines.`);
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = signatureOf(line);
    if (signature === undefined) return faulty(`"${line}" is not a signature line.`);
    signatures.push(signature);
  }
  return parsed({ text: source.slice(0, end + 1), signatures });
}

function lineOf({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${base64Of(concatBytes(bytesOfHex(keyId), signature))}\n`;
}

function signatureOf(line: string): NoteSignature | undefined {
  const [, name, code] = LINE.exec(line) ?? [];
  const bytes = code === undefined ? undefined : bytesOfBase64(code);
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: hexOf(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}
