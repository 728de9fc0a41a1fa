/** Two paragraphs that are taken for one, by place in their lists, from 0. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

export interface Candidate extends Pair {
  /** Words that both have, each as often as the one has it that has it less. */
  readonly shared: number;
}

interface Link {
  readonly candidate: Candidate;
  readonly weight: number;
  readonly last: Link | undefined;
}

/** @returns the candidates that rise in both lists and together share most words */
export function heaviestChain(
  candidates: readonly Candidate[],
  afterLength: number,
): readonly Pair[] {
  // A Fenwick tree of the heaviest chain that ends at or before each place of the later list.
  const tree: (Link | undefined)[] = Array.from({ length: afterLength + 1 });
  const heavier = (one: Link | undefined, other: Link | undefined): Link | undefined =>
    (other?.weight ?? 0) > (one?.weight ?? 0) ? other : one;
  // Later places first within one earlier paragraph, so that none is followed by another pair of the same paragraph.
  const ordered = [...candidates].sort((a, b) => a.before - b.before || b.after - a.after);
  for (const candidate of ordered) {
    let best: Link | undefined;
    for (let at = candidate.after; at > 0; at -= at & -at) best = heavier(best, tree[at]);
    const link = { candidate, weight: (best?.weight ?? 0) + candidate.shared, last: best };
    for (let at = candidate.after + 1; at <= afterLength; at += at & -at)
      tree[at] = heavier(tree[at], link);
  }
  let end: Link | undefined;
  for (let at = afterLength; at > 0; at -= at & -at) end = heavier(end, tree[at]);
  const chain: Pair[] = [];
  for (let link = end; link !== undefined; link = link.last)
    chain.push({ before: link.candidate.before, after: link.candidate.after });
  return chain.reverse();
}
