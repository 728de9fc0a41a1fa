import type { Digest } from '../digest.ts';
import { isComplete, splitOf } from './split.ts';
import { EMPTY_ROOT, nodeHash } from './tree-hash.ts';

/**
 * The Merkle tree of a log (RFC 6962, section 2.1), with every hash of a complete subtree kept, so that roots
 * and proofs of the tree and of each earlier state of it cost a few hashes.
 *
 * Sizes and indexes are whole numbers; a leaf's index is counted from 0.
 */
export class MerkleTree {
  /** `#levels[k][i]` is the hash of the leaves from `i * 2^k` to `(i + 1) * 2^k`. */
  readonly #levels: readonly (readonly Digest[])[];

  /** @param leaves - the leaf hashes in order */
  constructor(leaves: readonly Digest[]) {
    const levels: (readonly Digest[])[] = [leaves];
    for (let below = leaves; below.length > 1;) {
      const level = pairs(below);
      levels.push(level);
      below = level;
    }
    this.#levels = levels;
  }

  /** Number of leaves. */
  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  /** @returns the root over the first `size` leaves: of the tree now, or of an earlier state of it */
  root(size: number = this.size): Digest {
    this.#refuseBeyond(size);
    return size === 0 ? EMPTY_ROOT : this.#hash(0, size);
  }

  /**
   * Proof that a leaf is in the tree of the first `size` leaves (RFC 6962, section 2.1.1).
   *
   * @returns the hashes from the leaf's sibling up to the root's child; none when the leaf is alone
   */
  inclusionProof(index: number, size: number = this.size): readonly Digest[] {
    this.#refuseBeyond(size);
    if (!(index >= 0 && index < size)) throw new Error(`no leaf ${index} in a tree of ${size}`);
    return this.#path(index, 0, size);
  }

  /**
   * Proof that the tree of the first `size` leaves continues that of the first `earlier` (RFC 6962, section 2.1.2).
   *
   * @param earlier - at least 1 and at most `size`
   * @returns the hashes in the order of the standard; none when the two are the same tree
   */
  consistencyProof(earlier: number, size: number = this.size): readonly Digest[] {
    this.#refuseBeyond(size);
    if (!(earlier >= 1 && earlier <= size))
      throw new Error(`no tree of ${earlier} leaves before one of ${size}`);
    return this.#subproof(earlier, { from: 0, to: size, known: true });
  }

  /** @returns the hash of the complete subtree of `2^level` leaves that is the `index`-th of its kind, from 0 */
  subtree(level: number, index: number): Digest {
    const hash = this.#levels[level]?.[index];
    if (hash === undefined) throw new Error(`no complete subtree ${index} of level ${level}`);
    return hash;
  }

  #refuseBeyond(size: number): void {
    if (!(size >= 0 && size <= this.size))
      throw new Error(`no tree of ${size} leaves in one of ${this.size}`);
  }

  #hash(from: number, to: number): Digest {
    const size = to - from;
    if (isComplete(size)) return this.subtree(31 - Math.clz32(size), from / size);
    const middle = from + splitOf(size);
    return nodeHash(this.#hash(from, middle), this.#hash(middle, to));
  }

  #path(index: number, from: number, to: number): readonly Digest[] {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...this.#path(index, from, middle), this.#hash(middle, to)]
      : [...this.#path(index, middle, to), this.#hash(from, middle)];
  }

  /** `known`: the earlier tree is the whole left edge so far, whose root the verifier has already. */
  #subproof(
    earlier: number,
    { from, to, known }: { readonly from: number; readonly to: number; readonly known: boolean },
  ): readonly Digest[] {
    if (earlier === to) return known ? [] : [this.#hash(from, to)];
    const middle = from + splitOf(to - from);
    return earlier <= middle
      ? [...this.#subproof(earlier, { from, to: middle, known }), this.#hash(middle, to)]
      : [...this.#subproof(earlier, { from: middle, to, known: false }), this.#hash(from, middle)];
  }
}

/** The complete subtrees of twice the size. */
function pairs(below: readonly Digest[]): readonly Digest[] {
  const level: Digest[] = [];
  for (let index = 0; index + 1 < below.length; index += 2) {
    const [left, right] = [below[index], below[index + 1]];
    if (left !== undefined && right !== undefined) level.push(nodeHash(left, right));
  }
  return level;
}
