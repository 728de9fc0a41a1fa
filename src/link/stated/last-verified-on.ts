import { dateOf, type PlainDate } from '../../domain/instants.ts';
import type { StatedFigures } from '../../domain/records.ts';
import type { Comparison, StatedSubject } from './stated.ts';

/** A verification comes after the capture and the last sighting, and not after the day on which the figures were read. */
export const lastVerifiedOn: Comparison = {
  figure: 'lastVerifiedOn',
  compare(stated, subject) {
    if (stated.lastVerifiedOn === undefined) return [];
    const derived = contradictions(stated.lastVerifiedOn, stated, subject);
    return derived.length === 0
      ? []
      : [
          {
            code: 'stated/last-verified',
            stated: stated.lastVerifiedOn,
            derived: derived.join('; '),
          },
        ];
  },
};

function contradictions(
  on: PlainDate,
  { lastSeenOn, on: readOn }: StatedFigures,
  { capture }: StatedSubject,
): readonly string[] {
  const capturedOn = dateOf(capture.capture.capturedAt);
  return [
    ...(on < capturedOn ? [`captured on ${capturedOn}`] : []),
    ...(lastSeenOn !== undefined && on < lastSeenOn
      ? [`the record states that the words were last seen on ${lastSeenOn}`]
      : []),
    ...(readOn !== undefined && on > readOn ? [`the figures were read on ${readOn}`] : []),
  ];
}
