import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Bytes of a seed, from which a key pair follows, and of a public key (RFC 8032). */
export const KEY_BYTES = 32;
/** Bytes of a signature (RFC 8032). */
export const SIGNATURE_BYTES = 64;

// What stands before the 32 bytes of a key in its DER form (RFC 8410).
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** @returns the 32 bytes of the public key that belongs to a seed of 32 bytes (RFC 8032) */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(PUBLIC_DER.length));
}

/** @returns the 64 bytes of an Ed25519 signature, the same for the same seed and message (RFC 8032) */
export function signBytes(message: Uint8Array, seed: Uint8Array): Uint8Array {
  return new Uint8Array(sign(undefined, message, privateKey(seed)));
}

/** @returns whether an Ed25519 signature is of this message and by this key (RFC 8032) */
export function isSignedBy(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  const der = Buffer.concat([PUBLIC_DER, publicKey]);
  return verify(
    undefined,
    message,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
}

function privateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== KEY_BYTES) throw new Error(`a seed of ${seed.length} bytes`);
  const der = Buffer.concat([PRIVATE_DER, seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
