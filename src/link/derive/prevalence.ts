import type { Prevalence } from '../../domain/archive.ts';
import type { Provision } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';

/** For each clause type how many provisions each platform has of it. */
export type ClauseTypeCounts = ReadonlyMap<Slug, ReadonlyMap<Slug, number>>;

/** @returns the counts over all provisions that have a clause type */
export function countClauseTypes(provisions: Iterable<Provision>): ClauseTypeCounts {
  const counts = new Map<Slug, Map<Slug, number>>();
  for (const { clauseType, platform } of provisions) {
    if (clauseType === undefined) continue;
    const byPlatform = counts.get(clauseType) ?? new Map<Slug, number>();
    byPlatform.set(platform, (byPlatform.get(platform) ?? 0) + 1);
    counts.set(clauseType, byPlatform);
  }
  return counts;
}

/**
 * On how many other platforms the clause type of a provision occurs.
 *
 * @param tracked - platforms with at least one document, the provision's own included
 * @returns other platforms with the type, of all other tracked platforms; `undefined` without a clause type
 */
export function prevalenceOf(
  provision: Provision,
  counts: ClauseTypeCounts,
  tracked: number,
): Prevalence | undefined {
  const byPlatform =
    provision.clauseType === undefined ? undefined : counts.get(provision.clauseType);
  if (byPlatform === undefined) return undefined;
  const all = [...byPlatform.values()].reduce((sum, count) => sum + count, 0);
  return {
    platforms: byPlatform.size - 1,
    of: Math.max(0, tracked - 1),
    provisionsElsewhere: all - (byPlatform.get(provision.platform) ?? 0),
  };
}
