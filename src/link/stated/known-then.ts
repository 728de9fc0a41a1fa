import type { ChangeEntry, Sighting } from '../../domain/archive.ts';
import { dateOf, type PlainDate } from '../../domain/instants.ts';
import { byCodeUnit } from '../../domain/order.ts';
import type { StatedFigures } from '../../domain/records.ts';
import type { StatedSubject } from './stated.ts';

/** What the archive has of a provision up to one day. */
export interface KnownThen {
  readonly sightings: readonly Sighting[];
  readonly changes: readonly ChangeEntry[];
}

/**
 * What is compared with the stated figures: all up to the day on which they were read, so that a later
 * capture does not make a true statement false; without that day everything.
 */
export function knownThen({ on }: StatedFigures, { figures, changes }: StatedSubject): KnownThen {
  if (on === undefined) return { sightings: figures.sightings, changes };
  return {
    sightings: figures.sightings.filter((sighting) => dateOf(sighting.capturedAt) <= on),
    changes: changes.filter((entry) => entry.change.changedOn <= on),
  };
}

/**
 * @returns in order the days on which the words stood in a capture: one whose text is held, or the one
 *   that the record quotes although its text is not held
 */
export function daysSeen(stated: StatedFigures, subject: StatedSubject): readonly PlainDate[] {
  const held = knownThen(stated, subject)
    .sightings.filter((sighting) => sighting.presence === 'present')
    .map((sighting) => dateOf(sighting.capturedAt));
  const { capture, version } = subject.capture;
  const quoted = version === undefined ? [dateOf(capture.capturedAt)] : [];
  return [...held, ...quoted].sort(byCodeUnit);
}
