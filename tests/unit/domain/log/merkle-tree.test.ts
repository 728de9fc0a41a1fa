import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfHex } from '../../../../src/domain/bytes.ts';
import { sha256, type Digest } from '../../../../src/domain/digest.ts';
import { isConsistent } from '../../../../src/domain/log/consistency.ts';
import { inclusionSides, rootOfInclusion } from '../../../../src/domain/log/inclusion.ts';
import { MerkleTree } from '../../../../src/domain/log/merkle-tree.ts';
import { EMPTY_ROOT, leafHash } from '../../../../src/domain/log/tree-hash.ts';
import { mth, path, proof } from '../../../support/reference-merkle.ts';

// Entries and roots that implementations of RFC 6962 have long been tested with.
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytesOfHex);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const tree = new MerkleTree(ENTRIES.map(leafHash));
const hex = (hash: Buffer): string => hash.toString('hex');

describe('a tree of eight known entries', () => {
  test.each(ROOTS.map((root, size) => ({ root, size })))(
    'has the known root at size $size',
    ({ root, size }) => {
      expect(tree.root(size)).toBe(root);
      expect(hex(mth(ENTRIES.slice(0, size)))).toBe(root);
    },
  );

  test('gives the known proofs', () => {
    expect(tree.inclusionProof(0, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(tree.consistencyProof(6, 8)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(tree.inclusionProof(0, 1)).toEqual([]);
    expect(tree.consistencyProof(8, 8)).toEqual([]);
  });

  test('has no root, proof or subtree that it does not have', () => {
    expect(() => tree.root(9)).toThrow('no tree of 9 leaves');
    expect(() => tree.inclusionProof(8, 8)).toThrow('no leaf 8');
    expect(() => tree.inclusionProof(-1, 8)).toThrow('no leaf -1');
    expect(() => tree.consistencyProof(0, 8)).toThrow('no tree of 0 leaves');
    expect(() => tree.consistencyProof(5, 4)).toThrow('no tree of 5 leaves');
    expect(() => tree.subtree(3, 1)).toThrow('no complete subtree 1 of level 3');
  });
});

/** Entries that all differ, a size within them, and a smaller one that is at least 1. */
const states = fc
  .uniqueArray(fc.uint8Array({ maxLength: 5 }), {
    minLength: 1,
    maxLength: 70,
    selector: (entry) => entry.join(),
  })
  .chain((entries) =>
    fc.integer({ min: 1, max: entries.length }).chain((size) =>
      fc.record({
        entries: fc.constant(entries),
        size: fc.constant(size),
        smaller: fc.integer({ min: 1, max: size }),
      }),
    ),
  );

describe('any tree', () => {
  test('has the roots and proofs of the reference', () => {
    fc.assert(
      fc.property(states, ({ entries, size, smaller }) => {
        const own = new MerkleTree(entries.map(leafHash));
        const prefix = entries.slice(0, size);
        expect(own.root(size)).toBe(hex(mth(prefix)));
        expect(own.inclusionProof(smaller - 1, size)).toEqual(path(smaller - 1, prefix).map(hex));
        expect(own.consistencyProof(smaller, size)).toEqual(proof(smaller, prefix).map(hex));
      }),
    );
  });

  test('proves each of its leaves, and nothing else', () => {
    fc.assert(
      fc.property(states, fc.nat(), ({ entries, size, smaller }, other) => {
        const own = new MerkleTree(entries.map(leafHash));
        const index = smaller - 1;
        const claim = {
          leaf: leafHash(entries[index] ?? new Uint8Array()),
          index,
          size,
          proof: own.inclusionProof(index, size),
        };
        const root = own.root(size);
        expect(rootOfInclusion(claim)).toBe(root);
        expect(rootOfInclusion({ ...claim, leaf: sha256('another') })).not.toBe(root);
        expect(rootOfInclusion({ ...claim, proof: [...claim.proof, root] })).toBeUndefined();
        const elsewhere = other % size;
        if (elsewhere !== index && inclusionSides(elsewhere, size)?.length === claim.proof.length) {
          expect(rootOfInclusion({ ...claim, index: elsewhere })).not.toBe(root);
        }
      }),
    );
  });

  test('continues each of its earlier states, and no other tree', () => {
    fc.assert(
      fc.property(states, fc.nat(), ({ entries, size, smaller }, place) => {
        const own = new MerkleTree(entries.map(leafHash));
        const head = (at: number): { size: number; root: Digest } => ({
          size: at,
          root: own.root(at),
        });
        const hashes = own.consistencyProof(smaller, size);
        const [earlier, later] = [head(smaller), head(size)];
        expect(isConsistent(earlier, later, hashes)).toBe(true);
        const strange = { ...earlier, root: sha256('another') };
        expect(isConsistent(strange, later, hashes)).toBe(false);
        expect(isConsistent(earlier, { ...later, root: sha256('another') }, hashes)).toBe(false);
        expect(isConsistent(earlier, later, [...hashes, earlier.root])).toBe(false);
        if (smaller < size) {
          expect(isConsistent(later, earlier, hashes)).toBe(false);
          const wrong = hashes.with(place % hashes.length, sha256('another'));
          expect(isConsistent(earlier, later, wrong)).toBe(false);
          expect(isConsistent(earlier, later, hashes.slice(1))).toBe(false);
        }
      }),
    );
  });
});

describe('the verifying of proofs', () => {
  test('takes every tree as a continuation of the empty one', () => {
    const head = { size: 3, root: tree.root(3) };
    expect(isConsistent({ size: 0, root: EMPTY_ROOT }, head, [])).toBe(true);
    expect(isConsistent({ size: 0, root: EMPTY_ROOT }, head, [head.root])).toBe(false);
  });

  test.each([
    [-1, 4],
    [4, 4],
    [0.5, 4],
    [0, Number.MAX_SAFE_INTEGER + 1],
    [Number.NaN, 4],
  ])('knows no leaf %d in a tree of %d', (index, size) => {
    expect(inclusionSides(index, size)).toBeUndefined();
  });

  test('is not misled by sizes near the greatest whole number', () => {
    const size = Number.MAX_SAFE_INTEGER;
    expect(inclusionSides(size - 1, size)?.length).toBe(52);
    const root = sha256('a');
    expect(isConsistent({ size: size - 1, root }, { size, root }, [root])).toBe(false);
  });
});
