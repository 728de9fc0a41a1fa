import type { Budget } from './budget.ts';
import type { Box, Sequences, Stretch } from './sequence-diff.ts';

/** Most insertions and deletions that are searched for: the search takes the square of it in steps and memory. */
const LONGEST_SCRIPT = 1000;

/**
 * What two parts share by a shortest edit script (E. Myers, "An O(ND) difference algorithm and its variations", 1986).
 *
 * @returns the shared stretches in order, or `undefined` when the script would be longer than
 *   {@link LONGEST_SCRIPT} or the budget ends
 */
export function shortestEdit(
  sequences: Sequences,
  box: Box,
  budget: Budget,
): readonly Stretch[] | undefined {
  const before = sequences.before.subarray(...box.before);
  const after = sequences.after.subarray(...box.after);
  const rounds = search(before, after, budget);
  if (rounds === undefined) return undefined;
  return trace(rounds, before.length, after.length).map((stretch) => ({
    before: stretch.before + box.before[0],
    after: stretch.after + box.after[0],
    length: stretch.length,
  }));
}

/**
 * Furthest places of `before` reached on each diagonal (place in `before` minus place in `after`).
 * Round d holds diagonals -d, -d + 2, … d at its places 0, 1, … d, as they stand after d edits.
 */
type Rounds = readonly Int32Array[];

function search(before: Int32Array, after: Int32Array, budget: Budget): Rounds | undefined {
  const rounds: Int32Array[] = [];
  const longest = Math.min(LONGEST_SCRIPT, before.length + after.length);
  for (let edits = 0; edits <= longest; edits += 1) {
    const round = new Int32Array(edits + 1);
    rounds.push(round);
    let steps = 0;
    for (let place = 0; place <= edits; place += 1) {
      const diagonal = 2 * place - edits;
      const start = startOf(rounds, edits, place);
      let x = start;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal])
        x += 1;
      round[place] = x;
      if (x >= before.length && x - diagonal >= after.length) return rounds;
      steps += 1 + x - start;
    }
    if (!budget.spend(steps)) return undefined;
  }
  return undefined;
}

/** Where a diagonal starts in a round: one edit after the better of its neighbours in the round before. */
function startOf(rounds: Rounds, edits: number, place: number): number {
  const last = rounds[edits - 1];
  if (last === undefined) return 0;
  const deleted = place > 0 ? (last[place - 1] ?? 0) + 1 : -1;
  const inserted = place < edits ? (last[place] ?? 0) : -1;
  return Math.max(deleted, inserted);
}

function trace(rounds: Rounds, beforeLength: number, afterLength: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let x = beforeLength;
  let diagonal = beforeLength - afterLength;
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const place = (diagonal + edits) / 2;
    const start = startOf(rounds, edits, place);
    if (x > start) stretches.push({ before: start, after: start - diagonal, length: x - start });
    const last = rounds[edits - 1];
    if (last === undefined) break;
    const isDeletion = place > 0 && (last[place - 1] ?? 0) + 1 === start;
    diagonal += isDeletion ? -1 : 1;
    x = isDeletion ? start - 1 : start;
  }
  return stretches.reverse();
}
