import type { Sighting } from '../../domain/archive.ts';
import type { Instant } from '../../domain/instants.ts';

/** @returns the first capture in which every passage stood, or `undefined` when there is none */
export function firstSeenAt(sightings: readonly Sighting[]): Instant | undefined {
  return sightings.find((sighting) => sighting.presence === 'present')?.capturedAt;
}

/** @returns the last capture in which every passage stood, or `undefined` when there is none */
export function lastSeenAt(sightings: readonly Sighting[]): Instant | undefined {
  return sightings.findLast((sighting) => sighting.presence === 'present')?.capturedAt;
}
