import { utf8 } from '../bytes.ts';
import { formatCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { formatEntryBundle } from './entry-bundle.ts';
import { formatTilePath, TILE_WIDTH, tilesOfTree, type Tile } from './tile-path.ts';
import { tileBytes } from './tile.ts';
import type { TransparencyLog } from './transparency-log.ts';

/** A file of a log. */
export interface LogFile {
  /** Below the log's prefix: `checkpoint`, `tile/0/000.p/12`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a log (C2SP tlog-tiles): its checkpoint, every one that was published as `checkpoints/<size>`, its
 * tiles and entry bundles. The partial ones that belong to an earlier checkpoint are there as long as the
 * full one is not.
 *
 * @returns the files, the checkpoint last; none of a log without checkpoints
 */
export function* logFiles(log: TransparencyLog): Iterable<LogFile> {
  const last = log.checkpoints.at(-1);
  if (last === undefined) return;
  for (const [path, tile] of publishedTiles(log.checkpoints))
    yield { path, bytes: bytesOfTile(tile, log) };
  for (const checkpoint of log.checkpoints)
    yield { path: `checkpoints/${checkpoint.size}`, bytes: utf8(formatCheckpoint(checkpoint)) };
  yield { path: 'checkpoint', bytes: utf8(formatCheckpoint(last)) };
}

function publishedTiles(checkpoints: readonly SignedCheckpoint[]): ReadonlyMap<string, Tile> {
  const tiles = new Map<string, Tile>();
  for (const { size } of checkpoints)
    for (const tile of tilesOfTree(size)) tiles.set(formatTilePath(tile), tile);
  for (const [path, tile] of tiles)
    if (tile.width < TILE_WIDTH && tiles.has(formatTilePath({ ...tile, width: TILE_WIDTH })))
      tiles.delete(path);
  return tiles;
}

function bytesOfTile(
  { level, index, width }: Tile,
  { entries, tree }: Pick<TransparencyLog, 'entries' | 'tree'>,
): Uint8Array {
  const from = index * TILE_WIDTH;
  return level === 'entries'
    ? formatEntryBundle(entries.slice(from, from + width))
    : tileBytes(tree, { level, index, width });
}
