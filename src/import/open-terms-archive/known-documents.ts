import type { ExistingDocument } from './existing-content.ts';
import type { DocumentHistory } from './recorded-versions.ts';
import { Tally } from './tally.ts';

/**
 * Finds the stored document of each path of the history, by the commits that its captures name: titles
 * and folders may have been changed since. A document without such captures is not found.
 *
 * @returns by path
 */
export function matchDocuments(
  documents: readonly DocumentHistory[],
  existing: readonly ExistingDocument[],
): ReadonlyMap<string, ExistingDocument> {
  const pathsOf = new Map<string, string[]>();
  for (const { path, versions } of documents) {
    for (const { commit } of versions) {
      const paths = pathsOf.get(commit);
      if (paths === undefined) pathsOf.set(commit, [path]);
      else paths.push(path);
    }
  }
  const matched = new Map<string, ExistingDocument>();
  for (const document of existing) {
    const path = mostNamed(document, pathsOf, matched);
    if (path !== undefined) matched.set(path, document);
  }
  return matched;
}

/** A commit may touch several documents; the path that most of the captures can stand for is theirs. */
function mostNamed(
  { captures, title }: ExistingDocument,
  pathsOf: ReadonlyMap<string, readonly string[]>,
  matched: ReadonlyMap<string, unknown>,
): string | undefined {
  const votes = new Tally();
  for (const { reference } of captures) {
    for (const path of pathsOf.get(reference ?? '') ?? []) if (!matched.has(path)) votes.add(path);
  }
  const isTitled = (path: string): boolean => title === path.replace(/\.md$/, '').replace('/', ' ');
  return [...votes.counts()].sort(
    ([a, votesForA], [b, votesForB]) =>
      votesForB - votesForA || Number(isTitled(b)) - Number(isTitled(a)),
  )[0]?.[0];
}
