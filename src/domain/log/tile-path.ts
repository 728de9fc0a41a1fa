/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Which part of a log a tile or an entry bundle holds (C2SP tlog-tiles). */
export interface Tile {
  /** Hashes of complete subtrees of `256^level` leaves, level 0 to 63; or the entries themselves. */
  readonly level: number | 'entries';
  /** Place within the level, from 0. */
  readonly index: number;
  /** Hashes or entries in it: 256 in a full one, 1 to 255 in a partial one. */
  readonly width: number;
}

/** @returns the path below the log's prefix: `tile/0/x001/067`, with `.p/44` behind it when 44 wide */
export function formatTilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

/** @returns the tile, or `undefined` unless the path is one that {@link formatTilePath} writes */
export function parseTilePath(path: string): Tile | undefined {
  const [, level, groups, width] = PATH.exec(path) ?? [];
  if (level === undefined || groups === undefined) return undefined;
  const tile = {
    level: level === 'entries' ? ('entries' as const) : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  return isPossible(tile) && formatTilePath(tile) === path ? tile : undefined;
}

function isPossible({ level, index, width }: Tile): boolean {
  return (
    (level === 'entries' || level <= 63) &&
    Number.isSafeInteger(index) &&
    width >= 1 &&
    width <= TILE_WIDTH
  );
}

/** @returns the entry bundles and the tiles of a tree, each level from left to right; none of an empty tree */
export function tilesOfTree(size: number): readonly Tile[] {
  const tiles = [...tilesOfLevel('entries', size)];
  let hashes = size;
  for (let level = 0; hashes > 0; level += 1) {
    tiles.push(...tilesOfLevel(level, hashes));
    hashes = Math.floor(hashes / TILE_WIDTH);
  }
  return tiles;
}

function tilesOfLevel(level: Tile['level'], count: number): readonly Tile[] {
  return Array.from({ length: Math.ceil(count / TILE_WIDTH) }, (_, index) => ({
    level,
    index,
    width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH),
  }));
}
