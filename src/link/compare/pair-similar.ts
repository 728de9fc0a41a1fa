import { wordsOf } from '../../domain/version-text.ts';
import { heaviestChain, type Candidate, type Pair } from './heaviest-chain.ts';
import { Interner } from './interner.ts';

/** Least share of common words: twice the common ones, over those of both. */
const LEAST_LIKENESS = 0.5;

/** Up to so many pairs, every paragraph is compared with every other. */
const MOST_PAIRS = 4096;

/**
 * Pairs of similar paragraphs whose order is the same in both lists, chosen so that they share as many words as can be.
 *
 * Among very many paragraphs only those are compared that share unusual runs of two words.
 *
 * @returns the pairs in order
 */
export function pairSimilar(before: readonly string[], after: readonly string[]): readonly Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const interner = new Interner();
  const numbers = (text: string): Int32Array =>
    interner.numbersOf(wordsOf(text).map(({ word }) => word));
  const words = { before: before.map(numbers), after: after.map(numbers) };
  const pairs =
    before.length * after.length <= MOST_PAIRS
      ? allPairs(before.length, after.length)
      : likelyPairs(words.before, words.after);
  const sorted = {
    before: words.before.map((list) => list.toSorted()),
    after: words.after.map((list) => list.toSorted()),
  };
  const candidates = pairs.flatMap((pair): readonly Candidate[] => {
    const [one, other] = [sorted.before[pair.before], sorted.after[pair.after]];
    if (one === undefined || other === undefined || !canBeAlike(one.length, other.length))
      return [];
    const shared = countShared(one, other);
    return 2 * shared >= LEAST_LIKENESS * (one.length + other.length) && shared > 0
      ? [{ ...pair, shared }]
      : [];
  });
  return heaviestChain(candidates, after.length);
}

function allPairs(beforeLength: number, afterLength: number): readonly Pair[] {
  return Array.from({ length: beforeLength * afterLength }, (_, at) => ({
    before: Math.floor(at / afterLength),
    after: at % afterLength,
  }));
}

function canBeAlike(one: number, other: number): boolean {
  return 2 * Math.min(one, other) >= LEAST_LIKENESS * (one + other);
}

function countShared(one: Int32Array, other: Int32Array): number {
  let [at, otherAt, shared] = [0, 0, 0];
  while (at < one.length && otherAt < other.length) {
    const difference = (one[at] ?? 0) - (other[otherAt] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  return shared;
}

/** A run of two words that more paragraphs have says nothing. */
const MOST_OWNERS = 16;
const CANDIDATES_EACH = 4;

function likelyPairs(before: readonly Int32Array[], after: readonly Int32Array[]): readonly Pair[] {
  const owners = new Map<number, number[]>();
  after.forEach((words, place) => {
    for (const run of runsOfTwo(words)) {
      const known = owners.get(run);
      if (known === undefined) owners.set(run, [place]);
      else if (known.length <= MOST_OWNERS) known.push(place);
    }
  });
  return before.flatMap((words, place) => {
    const votes = new Map<number, number>();
    for (const run of runsOfTwo(words)) {
      const known = owners.get(run) ?? [];
      for (const owner of known.length > MOST_OWNERS ? [] : known)
        votes.set(owner, (votes.get(owner) ?? 0) + 1);
    }
    const likeliest = [...votes]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES_EACH);
    return likeliest.map(([owner]) => ({ before: place, after: owner }));
  });
}

/** @returns each run of two words once, as a number */
function runsOfTwo(words: Int32Array): ReadonlySet<number> {
  const runs = new Set<number>();
  words.forEach((word, place) => runs.add(word * 2 ** 24 + (words[place + 1] ?? 2 ** 24 - 1)));
  return runs;
}
