import type { Budget } from './budget.ts';
import { longestRising } from './longest-rising.ts';
import { shortestEdit } from './shortest-edit.ts';

/** A stretch of equal members of two sequences: where it starts in each, from 0, and its length. */
export interface Stretch {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Two sequences of numbers; equal numbers stand for equal members. */
export interface Sequences {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** A part of both sequences, ends exclusive. */
export interface Box {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/**
 * What two sequences share, in order.
 *
 * The shortest edit script (Myers 1986) when it is short enough. Otherwise the sequences are cut at
 * members that occur once in each and stand in the same order, and each part is compared by itself.
 * A part without such members, or met when the budget is used up, shares nothing.
 *
 * @returns stretches in order in both sequences, never touching in both
 */
export function sharedStretches(sequences: Sequences, budget: Budget): readonly Stretch[] {
  const found: Stretch[] = [];
  const boxes: Box[] = [
    { before: [0, sequences.before.length], after: [0, sequences.after.length] },
  ];
  for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
    const inner = trimEnds(sequences, box, found);
    if (isEmpty(inner)) continue;
    const edit = shortestEdit(sequences, inner, budget);
    for (const part of edit === undefined ? cutAtUnique(sequences, inner, found) : [])
      boxes.push(part);
    for (const stretch of edit ?? []) found.push(stretch);
  }
  return joinTouching(found.sort((a, b) => a.before - b.before));
}

function isEmpty({ before, after }: Box): boolean {
  return before[0] === before[1] || after[0] === after[1];
}

function trimEnds({ before, after }: Sequences, box: Box, found: Stretch[]): Box {
  let [start, afterStart] = [box.before[0], box.after[0]];
  let [end, afterEnd] = [box.before[1], box.after[1]];
  while (start < end && afterStart < afterEnd && before[start] === after[afterStart]) {
    start += 1;
    afterStart += 1;
  }
  while (end > start && afterEnd > afterStart && before[end - 1] === after[afterEnd - 1]) {
    end -= 1;
    afterEnd -= 1;
  }
  if (start > box.before[0])
    found.push({ before: box.before[0], after: box.after[0], length: start - box.before[0] });
  if (end < box.before[1])
    found.push({ before: end, after: afterEnd, length: box.before[1] - end });
  return { before: [start, end], after: [afterStart, afterEnd] };
}

/** @returns the boxes between the shared unique members, which become stretches; none without any */
function cutAtUnique(sequences: Sequences, box: Box, found: Stretch[]): readonly Box[] {
  const places = placesOfUnique(sequences.before, box.before);
  const pairs = [...placesOfUnique(sequences.after, box.after)].flatMap(([member, after]) => {
    const before = places.get(member);
    return before === undefined ? [] : [{ before, after }];
  });
  const boxes: Box[] = [];
  let [from, afterFrom] = [box.before[0], box.after[0]];
  const cuts = longestRising(
    pairs.sort((a, b) => a.before - b.before).map(({ after }) => after),
  ).map((at) => pairs[at]);
  for (const cut of cuts) {
    if (cut === undefined) continue;
    boxes.push({ before: [from, cut.before], after: [afterFrom, cut.after] });
    found.push({ ...cut, length: 1 });
    [from, afterFrom] = [cut.before + 1, cut.after + 1];
  }
  return cuts.length === 0
    ? []
    : [...boxes, { before: [from, box.before[1]], after: [afterFrom, box.after[1]] }];
}

/** @returns by member, the place of each that occurs once in the range */
function placesOfUnique(
  sequence: Int32Array,
  [start, end]: Box['before'],
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (let at = start; at < end; at += 1) {
    const member = sequence[at] ?? 0;
    if (places.has(member)) repeated.add(member);
    else places.set(member, at);
  }
  for (const member of repeated) places.delete(member);
  return places;
}

function joinTouching(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const touches =
      last !== undefined &&
      last.before + last.length === stretch.before &&
      last.after + last.length === stretch.after;
    if (touches) joined[joined.length - 1] = { ...last, length: last.length + stretch.length };
    else joined.push(stretch);
  }
  return joined;
}
