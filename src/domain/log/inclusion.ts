import type { Digest } from '../digest.ts';
import { nodeHash } from './tree-hash.ts';

/** On which side of the hash so far the next hash of an inclusion proof stands. */
export type Side = 'left' | 'right';

/**
 * The shape of an inclusion proof, from the leaf up to the root (RFC 9162, section 2.1.3.2).
 *
 * @returns a side for each hash that the proof must have, or `undefined` when the tree has no such leaf
 */
export function inclusionSides(index: number, size: number): readonly Side[] | undefined {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  const sides: Side[] = [];
  let place = index;
  // Index of the last node of the level: without a right sibling it goes up as it is.
  for (let last = size - 1; last > 0; last = half(last)) {
    if (place % 2 === 1) sides.push('left');
    else if (place < last) sides.push('right');
    place = half(place);
  }
  return sides;
}

/** What an inclusion proof says. */
export interface InclusionClaim {
  readonly leaf: Digest;
  /** Of the leaf, from 0. */
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly size: number;
  readonly proof: readonly Digest[];
}

/** @returns the root that an inclusion proof leads to, or `undefined` when it has not the shape for its place */
export function rootOfInclusion({ leaf, index, size, proof }: InclusionClaim): Digest | undefined {
  const sides = inclusionSides(index, size);
  if (sides?.length !== proof.length) return undefined;
  return proof.reduce(
    (hash, other, level) =>
      sides[level] === 'left' ? nodeHash(other, hash) : nodeHash(hash, other),
    leaf,
  );
}

const half = (value: number): number => Math.floor(value / 2);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
