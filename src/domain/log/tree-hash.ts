import { concatBytes, bytesOfHex } from '../bytes.ts';
import { sha256, type Digest } from '../digest.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The root of a tree without leaves (RFC 6962, section 2.1): SHA-256 of nothing. */
export const EMPTY_ROOT: Digest = sha256('');

/** @returns the hash of a leaf: SHA-256 of `0x00` and the entry (RFC 6962, section 2.1) */
export function leafHash(entry: Uint8Array): Digest {
  return sha256(concatBytes(LEAF, entry));
}

/** @returns the hash of two subtrees: SHA-256 of `0x01` and the two hashes (RFC 6962, section 2.1) */
export function nodeHash(left: Digest, right: Digest): Digest {
  return sha256(concatBytes(NODE, bytesOfHex(left), bytesOfHex(right)));
}
