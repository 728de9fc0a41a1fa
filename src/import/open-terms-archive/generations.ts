import type { RecordedVersion } from './recorded-versions.ts';

/** How a collection read one document, version by version. */
export interface Reading {
  /**
   * By commit: how many times the way of reading had changed when the version was recorded. Versions
   * of one generation were read by one method, so a difference between them is the platform's.
   */
  readonly generations: ReadonlyMap<string, number>;
  /** Commits that read an earlier retrieval anew after a later one had been recorded. */
  readonly late: ReadonlySet<string>;
}

/**
 * Finds out which versions of a document were read by the same method.
 *
 * A commit that only reads anew starts a generation. A late one does so only when its text differs
 * from that of the version recorded just before: with equal texts both methods gave the same.
 *
 * @param versions - in the order of the history
 * @param hasSameText - compares version texts; asked for late commits only
 */
export async function readingOf(
  versions: readonly RecordedVersion[],
  hasSameText: (a: RecordedVersion, b: RecordedVersion) => Promise<boolean>,
): Promise<Reading> {
  const generations = new Map<string, number>();
  const late = new Set<string>();
  let generation = 0;
  let latest = '';
  let previous: RecordedVersion | undefined;
  for (const version of versions) {
    if (version.cause === 'extraction') {
      const isLate = version.fetchedAt < latest;
      if (isLate) late.add(version.commit);
      const isEqual = isLate && previous !== undefined && (await hasSameText(previous, version));
      if (!isEqual) generation += 1;
    }
    generations.set(version.commit, generation);
    if (version.fetchedAt > latest) latest = version.fetchedAt;
    previous = version;
  }
  return { generations, late };
}
