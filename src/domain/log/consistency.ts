import type { Digest } from '../digest.ts';
import { isComplete } from './split.ts';
import { nodeHash } from './tree-hash.ts';

/** A tree as a checkpoint states it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Digest;
}

/**
 * Verifies that a tree continues an earlier one (RFC 9162, section 2.1.4.2).
 *
 * @param proof - the hashes in the order of the standard
 * @returns whether the proof has the right length and leads to both roots. Every tree continues the empty one.
 */
export function isConsistent(
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Digest[],
): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === 0) return proof.length === 0;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root === later.root;
  // A complete subtree is a node of the later tree, so its root is the first hash without being sent.
  const [seed, ...path] = isComplete(earlier.size) ? [earlier.root, ...proof] : proof;
  if (seed === undefined) return false;
  const roots = rootsOf(seed, path, { first: earlier.size - 1, last: later.size - 1 });
  return roots?.earlier === earlier.root && roots.later === later.root;
}

function rootsOf(
  seed: Digest,
  path: readonly Digest[],
  edge: { readonly first: number; readonly last: number },
): { readonly earlier: Digest; readonly later: Digest } | undefined {
  let { first, last } = edge;
  const up = (): void => {
    first = Math.floor(first / 2);
    last = Math.floor(last / 2);
  };
  while (first % 2 === 1) up();
  let roots = { earlier: seed, later: seed };
  for (const hash of path) {
    if (last === 0) return undefined;
    if (first % 2 === 1 || first === last) {
      roots = { earlier: nodeHash(hash, roots.earlier), later: nodeHash(hash, roots.later) };
      while (first % 2 === 0 && first !== 0) up();
    } else {
      roots = { ...roots, later: nodeHash(roots.later, hash) };
    }
    up();
  }
  return last === 0 ? roots : undefined;
}
