import { base64Of, bytesOfBase64 } from '../base64.ts';
import { concatBytes, sameBytes, utf8 } from '../bytes.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { blake2b512 } from './blake2b.ts';
import { isSignedBy, SIGNATURE_BYTES, signBytes } from './ed25519.ts';
import { COMMENT, minisignKeyId, type MinisignKey, type MinisignSigner } from './minisign-key.ts';

/** A signature of a file as minisign writes it beside the file. */
export interface MinisignSignature {
  /** Number of the key, 8 bytes. */
  readonly number: Uint8Array;
  /** Of the BLAKE2b hash of the file. */
  readonly signature: Uint8Array;
  /** One line that is signed as well. */
  readonly trustedComment: string;
  /** Of the signature and the trusted comment. */
  readonly commentSignature: Uint8Array;
}

const TRUSTED = 'trusted comment: ';
const HASHED = utf8('ED');

/** @returns a signature of a file and of a comment of one line; the same for the same arguments */
export function signFile(
  bytes: Uint8Array,
  { key, seed }: MinisignSigner,
  trustedComment: string,
): MinisignSignature {
  const signature = signBytes(blake2b512(bytes), seed);
  const commentSignature = signBytes(concatBytes(signature, utf8(trustedComment)), seed);
  return { number: key.number, signature, trustedComment, commentSignature };
}

/** @returns the four lines of a `.minisig` file */
export function formatMinisignSignature(signed: MinisignSignature): string {
  const { number, signature, trustedComment, commentSignature } = signed;
  return [
    `${COMMENT}signature of a manifest`,
    base64Of(concatBytes(HASHED, number, signature)),
    `${TRUSTED}${trustedComment}`,
    base64Of(commentSignature),
    '',
  ].join('\n');
}

/** Reads a `.minisig` file strictly: four lines, and the signature one of a hashed file. */
export function parseMinisignSignature(source: string): Parsed<MinisignSignature> {
  const [comment, code, trusted, commentCode, ...rest] = source.split('\n');
  if (comment?.startsWith(COMMENT) !== true || trusted?.startsWith(TRUSTED) !== true)
    return faulty('It has not the four lines of a signature of minisign.');
  if (rest.length !== 1 || rest[0] !== '') return faulty('It does not end after its fourth line.');
  const bytes = bytesOfBase64(code ?? '');
  if (bytes?.length !== 2 + 8 + SIGNATURE_BYTES || !sameBytes(bytes.subarray(0, 2), HASHED))
    return faulty('Its second line is not a signature of a hashed file.');
  const commentSignature = bytesOfBase64(commentCode ?? '');
  if (commentSignature?.length !== SIGNATURE_BYTES)
    return faulty('Its fourth line is not a signature.');
  return parsed({
    number: bytes.subarray(2, 10),
    signature: bytes.subarray(10),
    trustedComment: trusted.slice(TRUSTED.length),
    commentSignature,
  });
}

/** @returns why a signature is not one of this file by this key, or `undefined` when it is */
export function minisignFault(
  bytes: Uint8Array,
  signed: MinisignSignature,
  key: MinisignKey,
): string | undefined {
  const { number, signature, trustedComment, commentSignature } = signed;
  if (!sameBytes(number, key.number))
    return `It is by the key ${minisignKeyId({ ...key, number })}, not by ${minisignKeyId(key)}.`;
  if (!isSignedBy(key.publicKey, blake2b512(bytes), signature))
    return 'The signature is not one of this file.';
  const commented = concatBytes(signature, utf8(trustedComment));
  return isSignedBy(key.publicKey, commented, commentSignature)
    ? undefined
    : 'The signature of the trusted comment is not one of that comment.';
}
