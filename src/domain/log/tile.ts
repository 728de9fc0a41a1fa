import { bytesOfHex, hexOf } from '../bytes.ts';
import { parseDigest, type Digest } from '../digest.ts';
import type { MerkleTree } from './merkle-tree.ts';
import { TILE_WIDTH, type Tile } from './tile-path.ts';

const HASH_BYTES = 32;

/** A tile of hashes. */
export type HashTile = Tile & { readonly level: number };

/** @returns the bytes of a tile: its hashes one after the other (C2SP tlog-tiles) */
export function tileBytes(tree: MerkleTree, { level, index, width }: HashTile): Uint8Array {
  const bytes = new Uint8Array(width * HASH_BYTES);
  for (let place = 0; place < width; place += 1) {
    const hash = tree.subtree(8 * level, index * TILE_WIDTH + place);
    bytes.set(bytesOfHex(hash), place * HASH_BYTES);
  }
  return bytes;
}

/** @returns the hashes of a tile, or `undefined` unless it has as many bytes as its width asks for */
export function parseTile(bytes: Uint8Array, width: number): readonly Digest[] | undefined {
  if (bytes.length !== width * HASH_BYTES) return undefined;
  const hashes = Array.from({ length: width }, (_, place) =>
    parseDigest(hexOf(bytes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES))),
  );
  return hashes.filter((hash) => hash !== undefined);
}
