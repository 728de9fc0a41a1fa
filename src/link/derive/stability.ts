import type { Sighting, Stability } from '../../domain/archive.ts';

/** Up to this many changes a provision counts as mostly stable. */
export const MOSTLY_STABLE_MAX_CHANGES = 2;

/**
 * How steady the words of a provision were.
 *
 * `not-counted` with fewer than two captures to compare, or when no capture ever held every passage;
 * `gone` when the latest capture does not hold
 * every passage; otherwise by the number of change records that touch it.
 */
export function stabilityOf(sightings: readonly Sighting[], changes: number): Stability {
  const wasEverThere = sightings.some((sighting) => sighting.presence === 'present');
  if (sightings.length < 2 || !wasEverThere) return 'not-counted';
  if (sightings.at(-1)?.presence !== 'present') return 'gone';
  if (changes === 0) return 'stable';
  return changes <= MOSTLY_STABLE_MAX_CHANGES ? 'mostly-stable' : 'changing';
}
