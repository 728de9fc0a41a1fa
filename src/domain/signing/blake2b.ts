import { createHash } from 'node:crypto';

/** @returns the 64 bytes of BLAKE2b-512, without a key (RFC 7693) */
export function blake2b512(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('blake2b512').update(bytes).digest());
}
