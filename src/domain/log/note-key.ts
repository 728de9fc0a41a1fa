import { base64Of, bytesOfBase64 } from '../base64.ts';
import { concatBytes, utf8 } from '../bytes.ts';
import { sha256 } from '../digest.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { isSignedBy, KEY_BYTES, publicKeyOf, signBytes } from '../signing/ed25519.ts';
import type { Note, NoteSignature } from './note.ts';

/** A public key that signs notes (C2SP signed-note, type 0x01: Ed25519). */
export interface NoteKey {
  /** Neither white space nor `+` in it. */
  readonly name: string;
  /** Eight hexadecimal digits, made from name and key. */
  readonly keyId: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A private key that signs notes. */
export interface NoteSigner {
  readonly key: NoteKey;
  /** 32 bytes that nobody else may have. */
  readonly seed: Uint8Array;
}

const ED25519 = 1;
const PUBLIC = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u;
const PRIVATE_MARK = 'PRIVATE+KEY+';

/** @returns the signer of a name and a seed of 32 bytes */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  const publicKey = publicKeyOf(seed);
  return { key: { name, keyId: keyIdOf(name, publicKey), publicKey }, seed };
}

/** @returns the key as one line: `archive.example/log+44da7435+AepKbGPi…` */
export function formatNoteKey({ name, keyId, publicKey }: NoteKey): string {
  return `${name}+${keyId}+${encodedKey(publicKey)}`;
}

/** Reads a public key strictly; its id must be the one that follows from name and key. */
export function parseNoteKey(text: string): Parsed<NoteKey> {
  const parts = partsOf(text);
  if (parts === undefined)
    return faulty('A public key of a log reads NAME+KEYID+BASE64, and is of the kind Ed25519.');
  const { name, keyId, bytes } = parts;
  return keyIdOf(name, bytes) === keyId
    ? parsed({ name, keyId, publicKey: bytes })
    : faulty(`The id ${keyId} does not belong to this name and key.`);
}

/** @returns the private key as one line, in the form of Go’s `golang.org/x/mod/sumdb/note` */
export function formatNoteSigner({ key: { name, keyId }, seed }: NoteSigner): string {
  return `${PRIVATE_MARK}${name}+${keyId}+${encodedKey(seed)}`;
}

/** Reads a private key strictly. What is wrong is told without repeating any of it. */
export function parseNoteSigner(text: string): Parsed<NoteSigner> {
  const parts = text.startsWith(PRIVATE_MARK)
    ? partsOf(text.slice(PRIVATE_MARK.length))
    : undefined;
  if (parts === undefined)
    return faulty(
      'A private key of a log reads PRIVATE+KEY+NAME+KEYID+BASE64, and is of the kind Ed25519.',
    );
  const signer = noteSigner(parts.name, parts.bytes);
  return signer.key.keyId === parts.keyId
    ? parsed(signer)
    : faulty('The id in the private key does not belong to its name and key.');
}

/** @returns the signature line of a signer below a text */
export function signNoteText(text: string, { key, seed }: NoteSigner): NoteSignature {
  return { name: key.name, keyId: key.keyId, signature: signBytes(utf8(text), seed) };
}

/**
 * Verifies the signatures of the keys that are known; others are passed over (C2SP signed-note).
 *
 * @returns the keys that signed, at least one, in the order of their lines
 */
export function verifyNote(note: Note, keys: readonly NoteKey[]): Parsed<readonly NoteKey[]> {
  const text = utf8(note.text);
  const signed: NoteKey[] = [];
  for (const { name, keyId, signature } of note.signatures) {
    const key = keys.find((one) => one.name === name && one.keyId === keyId);
    if (key === undefined) continue;
    if (!isSignedBy(key.publicKey, text, signature))
      return faulty(`The signature by ${name} (key ${keyId}) is not one of this text.`);
    signed.push(key);
  }
  return signed.length > 0 ? parsed(signed) : faulty('No known key has signed it.');
}

function keyIdOf(name: string, publicKey: Uint8Array): string {
  return sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 8);
}

const encodedKey = (bytes: Uint8Array): string =>
  base64Of(concatBytes(Uint8Array.of(ED25519), bytes));

function partsOf(
  text: string,
): { readonly name: string; readonly keyId: string; readonly bytes: Uint8Array } | undefined {
  const [, name, keyId, code] = PUBLIC.exec(text) ?? [];
  const bytes = code === undefined ? undefined : bytesOfBase64(code);
  if (name === undefined || keyId === undefined || bytes === undefined) return undefined;
  return bytes.length === KEY_BYTES + 1 && bytes[0] === ED25519
    ? { name, keyId, bytes: bytes.subarray(1) }
    : undefined;
}
