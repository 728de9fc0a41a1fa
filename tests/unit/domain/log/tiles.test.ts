import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfHex, utf8 } from '../../../../src/domain/bytes.ts';
import {
  formatEntryBundle,
  LONGEST_ENTRY,
  parseEntryBundle,
} from '../../../../src/domain/log/entry-bundle.ts';
import { MerkleTree } from '../../../../src/domain/log/merkle-tree.ts';
import {
  formatTilePath,
  parseTilePath,
  tilesOfTree,
} from '../../../../src/domain/log/tile-path.ts';
import { parseTile, tileBytes } from '../../../../src/domain/log/tile.ts';
import { leafHash } from '../../../../src/domain/log/tree-hash.ts';
import { mth } from '../../../support/reference-merkle.ts';

const pathsOf = (size: number): readonly string[] => tilesOfTree(size).map(formatTilePath);

describe('the path of a tile', () => {
  test('groups the digits of its place by three', () => {
    const path = (index: number): string => formatTilePath({ level: 0, index, width: 256 });
    expect(path(0)).toBe('tile/0/000');
    expect(path(999)).toBe('tile/0/999');
    expect(path(1000)).toBe('tile/0/x001/000');
    expect(path(1234067)).toBe('tile/0/x001/x234/067');
  });

  test('names the width of a tile that is not full', () => {
    expect(formatTilePath({ level: 'entries', index: 1, width: 44 })).toBe('tile/entries/001.p/44');
  });

  test('reads back', () => {
    const tile = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
      index: fc.nat({ max: 2 ** 40 }),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(tile, (one) => {
        expect(parseTilePath(formatTilePath(one))).toEqual(one);
      }),
    );
  });

  test.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/000',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/000.p/007',
    'tile/0/000.p/',
    'tile/8/0/000',
    'tile/entries/000/',
    '/tile/0/000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
  ])('is not %s', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });
});

describe('the tiles of a tree', () => {
  test('are those of the standard’s examples', () => {
    expect(pathsOf(0)).toEqual([]);
    expect(pathsOf(256)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect(pathsOf(300)).toEqual([
      'tile/entries/000',
      'tile/entries/001.p/44',
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
    ]);
    const large = pathsOf(70_000).filter((path) => !path.startsWith('tile/entries/'));
    expect(large.filter((path) => /^tile\/0\/\d{3}$/.test(path))).toHaveLength(273);
    expect(large.slice(273)).toEqual([
      'tile/0/273.p/112',
      'tile/1/000',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ]);
  });

  test('hold the hashes of the leaves and of full tiles below', () => {
    const entries = Array.from({ length: 520 }, (_, index) => utf8(`entry ${index}`));
    const tree = new MerkleTree(entries.map(leafHash));
    const leaves = tileBytes(tree, { level: 0, index: 2, width: 8 });
    expect(parseTile(leaves, 8)).toEqual(entries.slice(512).map(leafHash));
    const upper = tileBytes(tree, { level: 1, index: 0, width: 2 });
    expect(parseTile(upper, 2)).toEqual(
      [entries.slice(0, 256), entries.slice(256, 512)].map((D) => mth(D).toString('hex')),
    );
    expect(parseTile(upper, 1)).toBeUndefined();
    expect(parseTile(upper.subarray(1), 2)).toBeUndefined();
  });
});

describe('an entry bundle', () => {
  test('has each entry behind its length', () => {
    expect(formatEntryBundle([utf8('a'), utf8(''), utf8('bc')])).toEqual(
      bytesOfHex('0001610000' + '00026263'),
    );
    expect(formatEntryBundle([]).length).toBe(0);
  });

  test('reads back', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 });
    fc.assert(
      fc.property(entries, (all) => {
        expect(parseEntryBundle(formatEntryBundle(all))).toEqual({ value: all });
      }),
    );
  });

  test('has no entry that is longer than its length can say', () => {
    const longest = new Uint8Array(LONGEST_ENTRY);
    expect(parseEntryBundle(formatEntryBundle([longest]))).toEqual({ value: [longest] });
    expect(() => formatEntryBundle([new Uint8Array(LONGEST_ENTRY + 1)])).toThrow('65536 bytes');
  });

  test.each(['00', '0001', '00016100', '0001610002ff'])('is not cut short: %s', (hex) => {
    const entry = hex.startsWith('000161') ? 1 : 0;
    expect(parseEntryBundle(bytesOfHex(hex))).toEqual({
      fault: `It ends inside entry ${entry}, counted from 0.`,
    });
  });
});
