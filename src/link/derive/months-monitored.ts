import type { Sighting } from '../../domain/archive.ts';
import { wholeMonthsBetween } from '../../domain/instants.ts';

/**
 * Whole months over which a provision was watched.
 *
 * Counted in UTC from the first to the last capture in which it was looked for, and rounded down, so
 * two captures eight days apart give 0.
 *
 * @returns an integer from 0, or `undefined` when no capture's text is held
 */
export function monthsMonitored(sightings: readonly Sighting[]): number | undefined {
  const [first, last] = [sightings[0], sightings.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : wholeMonthsBetween(first.capturedAt, last.capturedAt);
}
