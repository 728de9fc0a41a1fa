import type { PlainDate } from '../../domain/instants.ts';
import { byCodeUnit } from '../../domain/order.ts';
import type { StatedFigures } from '../../domain/records.ts';
import { daysSeen } from './known-then.ts';
import type { Comparison, StatedSubject } from './stated.ts';

/** The last sighting is the last capture that holds the words, and no change can be listed after it: whoever saw the change saw the words. */
export const lastSeenOn: Comparison = {
  figure: 'lastSeenOn',
  compare(stated, subject) {
    const { lastSeenOn: on } = stated;
    if (on === undefined) return [];
    const derived = [fromCaptures(on, stated, subject), fromChanges(on, stated)].filter(
      (reason) => reason !== undefined,
    );
    return derived.length === 0
      ? []
      : [{ code: 'stated/last-seen', stated: on, derived: derived.join('; ') }];
  },
};

function fromCaptures(
  on: PlainDate,
  stated: StatedFigures,
  subject: StatedSubject,
): string | undefined {
  const seen = daysSeen(stated, subject).at(-1);
  if (seen === undefined) return 'the words are in no capture whose text is held';
  if (on < seen) return `the words are in the capture of ${seen}`;
  return subject.figures.sightings.length > 0 && on !== seen
    ? `last in the capture of ${seen}`
    : undefined;
}

function fromChanges(on: PlainDate, { changes }: StatedFigures): string | undefined {
  const latest = changes
    ?.map((change) => change.on)
    .sort(byCodeUnit)
    .at(-1);
  return latest !== undefined && on < latest ? `the record lists a change on ${latest}` : undefined;
}
