import type { PlainDate } from '../../domain/instants.ts';
import { daysSeen } from './known-then.ts';
import type { Comparison, StatedSubject } from './stated.ts';

/**
 * The first sighting is the first capture that holds the words.
 *
 * When no text is held, it can lie anywhere from the first capture of the document to the one that is quoted.
 */
export const firstSeenOn: Comparison = {
  figure: 'firstSeenOn',
  compare(stated, subject) {
    if (stated.firstSeenOn === undefined) return [];
    const derived = contradiction(stated.firstSeenOn, daysSeen(stated, subject)[0], subject);
    if (derived === undefined) return [];
    return [{ code: 'stated/first-seen', stated: stated.firstSeenOn, derived }];
  },
};

function contradiction(
  on: PlainDate,
  seen: PlainDate | undefined,
  { document, figures }: StatedSubject,
): string | undefined {
  if (seen === undefined) return 'the words are in no capture whose text is held';
  if (on > seen) return `the words are in the capture of ${seen}`;
  if (figures.sightings.length > 0)
    return on === seen ? undefined : `first in the capture of ${seen}`;
  const tracked = document.firstTrackedOn;
  return tracked !== undefined && on < tracked
    ? `first capture of the document ${tracked}`
    : undefined;
}
