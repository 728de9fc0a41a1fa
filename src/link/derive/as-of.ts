import type { Instant } from '../../domain/instants.ts';
import { byCodeUnit } from '../../domain/order.ts';
import type { Capture, Provision, Tombstone } from '../../domain/records.ts';

/**
 * The latest instant that the archive itself records: of captures, analyses and withdrawals.
 *
 * Captures of which only the latest possible instant is known do not count, unless there is nothing else.
 */
export function latestInstant(
  captures: readonly Capture[],
  provisions: readonly Provision[],
  tombstones: readonly Tombstone[],
): Instant | undefined {
  const known = [
    ...captures
      .filter((capture) => !capture.capturedAtIsLatest)
      .map((capture) => capture.capturedAt),
    ...provisions.flatMap((provision) => provision.analysedAt ?? []),
    ...tombstones.map((tombstone) => tombstone.withdrawnAt),
  ];
  const candidates = known.length > 0 ? known : captures.map((capture) => capture.capturedAt);
  return candidates.toSorted(byCodeUnit).at(-1);
}
