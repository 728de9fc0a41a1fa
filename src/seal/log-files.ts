import { utf8 } from '../domain/bytes.ts';
import { formatCheckpoint, type SignedCheckpoint } from '../domain/log/checkpoint.ts';
import { formatEntryBundle } from '../domain/log/entry-bundle.ts';
import { MerkleTree } from '../domain/log/merkle-tree.ts';
import { formatProofFile } from '../domain/log/proof-file.ts';
import { formatTilePath, TILE_WIDTH, tilesOfTree, type Tile } from '../domain/log/tile-path.ts';
import { tileBytes } from '../domain/log/tile.ts';
import { leafHash } from '../domain/log/tree-hash.ts';

/** A log as it is kept: what it holds, and what it has stated about itself. */
export interface Log {
  /** In order; the first has index 0. */
  readonly entries: readonly Uint8Array[];
  /** Every checkpoint that was published, by size; the last is over all entries. */
  readonly checkpoints: readonly SignedCheckpoint[];
}

/** A file of a log. */
export interface LogFile {
  /** Below the log's prefix: `checkpoint`, `tile/0/000.p/12`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a log (C2SP tlog-tiles): its checkpoint, each earlier one as `checkpoints/<size>`, its tiles
 * and entry bundles. The partial ones that belong to an earlier checkpoint are there as long as the full
 * one is not.
 *
 * @returns the files, the checkpoint last; none of a log without checkpoints
 */
export function* logFiles({ entries, checkpoints }: Log): Iterable<LogFile> {
  const last = checkpoints.at(-1);
  if (last === undefined) return;
  const tree = new MerkleTree(entries.map(leafHash));
  for (const [path, tile] of publishedTiles(checkpoints)) {
    yield { path, bytes: bytesOfTile(tile, { entries, tree }) };
  }
  for (const checkpoint of checkpoints) {
    yield {
      path: `checkpoints/${checkpoint.size}`,
      bytes: utf8(formatCheckpoint(checkpoint)),
    };
  }
  yield { path: 'checkpoint', bytes: utf8(formatCheckpoint(last)) };
}

/** @returns the proof that an entry is in the tree of a checkpoint, as a `.tlog-proof` file */
export function proofFile(tree: MerkleTree, index: number, checkpoint: SignedCheckpoint): string {
  return formatProofFile({
    index,
    proof: tree.inclusionProof(index, checkpoint.size),
    checkpoint: formatCheckpoint(checkpoint),
  });
}

function publishedTiles(checkpoints: readonly SignedCheckpoint[]): ReadonlyMap<string, Tile> {
  const tiles = new Map<string, Tile>();
  for (const { size } of checkpoints)
    for (const tile of tilesOfTree(size)) tiles.set(formatTilePath(tile), tile);
  for (const [path, tile] of tiles)
    if (tiles.has(formatTilePath({ ...tile, width: TILE_WIDTH })) && tile.width < TILE_WIDTH)
      tiles.delete(path);
  return tiles;
}

function bytesOfTile(
  { level, index, width }: Tile,
  { entries, tree }: { readonly entries: readonly Uint8Array[]; readonly tree: MerkleTree },
): Uint8Array {
  const from = index * TILE_WIDTH;
  return level === 'entries'
    ? formatEntryBundle(entries.slice(from, from + width))
    : tileBytes(tree, { level, index, width });
}
