import { base64Of, bytesOfBase64 } from '../base64.ts';
import { concatBytes, hexOf, sameBytes, utf8 } from '../bytes.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { KEY_BYTES, publicKeyOf } from './ed25519.ts';

/** A public key of minisign. */
export interface MinisignKey {
  /** Eight bytes by which a signature names its key. */
  readonly number: Uint8Array;
  /** 32 bytes of Ed25519. */
  readonly publicKey: Uint8Array;
}

/** A private key of minisign. */
export interface MinisignSigner {
  readonly key: MinisignKey;
  /** 32 bytes that nobody else may have. */
  readonly seed: Uint8Array;
}

export const COMMENT = 'untrusted comment: ';
const NUMBER_BYTES = 8;
const ED25519 = utf8('Ed');
const NO_PASSWORD = Uint8Array.of(0, 0);
const BLAKE2B = utf8('B2');
// Salt, number of operations and memory that make a key of a password: zero without one. So is the checksum,
// which tells a wrong password.
const NO_SETTINGS = new Uint8Array(32 + 8 + 8);
const NO_CHECKSUM = new Uint8Array(32);
const SECRET_BYTES = 6 + NO_SETTINGS.length + NUMBER_BYTES + 2 * KEY_BYTES + NO_CHECKSUM.length;

/** @returns the signer of a seed of 32 bytes, under a number of 8 bytes */
export function minisignSigner(seed: Uint8Array, number: Uint8Array): MinisignSigner {
  if (number.length !== NUMBER_BYTES) throw new Error(`a key number of ${number.length} bytes`);
  return { key: { number, publicKey: publicKeyOf(seed) }, seed };
}

/** @returns the number of a key as minisign prints it: 16 hexadecimal digits in capitals, the last byte first */
export function minisignKeyId({ number }: MinisignKey): string {
  return hexOf(number.toReversed()).toUpperCase();
}

/** @returns the public key as the one line that `minisign -P` takes */
export function minisignKeyLine({ number, publicKey }: MinisignKey): string {
  return base64Of(concatBytes(ED25519, number, publicKey));
}

/** @returns the file that `minisign -p` reads */
export function formatMinisignKey(key: MinisignKey): string {
  return `${COMMENT}minisign public key ${minisignKeyId(key)}\n${minisignKeyLine(key)}\n`;
}

/** Reads a public key: the file, or its line with the key alone. */
export function parseMinisignKey(source: string): Parsed<MinisignKey> {
  const bytes = bytesOfBase64(keyLineOf(source));
  if (bytes?.length !== 2 + NUMBER_BYTES + KEY_BYTES || !sameBytes(bytes.subarray(0, 2), ED25519))
    return faulty('It is not a public key of minisign.');
  const publicKey = bytes.subarray(2 + NUMBER_BYTES);
  return parsed({ number: bytes.subarray(2, 2 + NUMBER_BYTES), publicKey });
}

/** @returns the file of a private key without password, as `minisign -G -W` writes and `minisign -S -s` reads it */
export function formatMinisignSigner({ key, seed }: MinisignSigner): string {
  const secret = concatBytes(key.number, seed, key.publicKey);
  const bytes = concatBytes(ED25519, NO_PASSWORD, BLAKE2B, NO_SETTINGS, secret, NO_CHECKSUM);
  return `${COMMENT}minisign secret key without password, keep it to yourself\n${base64Of(bytes)}\n`;
}

/** Reads a private key strictly. What is wrong is told without repeating any of it. */
export function parseMinisignSigner(source: string): Parsed<MinisignSigner> {
  const bytes = bytesOfBase64(keyLineOf(source));
  if (bytes?.length !== SECRET_BYTES || !sameBytes(bytes.subarray(0, 2), ED25519))
    return faulty('It is not a private key of minisign.');
  if (!sameBytes(bytes.subarray(2, 4), NO_PASSWORD))
    return faulty('It is under a password. A key for this program has none: "minisign -G -W".');
  const secret = bytes.slice(6 + NO_SETTINGS.length);
  const seed = secret.subarray(NUMBER_BYTES, NUMBER_BYTES + KEY_BYTES);
  const signer = minisignSigner(seed, secret.subarray(0, NUMBER_BYTES));
  const publicKey = secret.subarray(NUMBER_BYTES + KEY_BYTES, NUMBER_BYTES + 2 * KEY_BYTES);
  return sameBytes(signer.key.publicKey, publicKey)
    ? parsed(signer)
    : faulty('Its public half does not belong to its private half.');
}

/** The line with the key: the second of the file, or the only one. */
function keyLineOf(source: string): string {
  const lines = source.trimEnd().split(/\r?\n/);
  const [first = '', second] = lines;
  if (lines.length === 1) return first;
  return lines.length === 2 && first.startsWith(COMMENT) ? (second ?? '') : '';
}
