import { startOfDay, wholeMonthsBetween } from '../../domain/instants.ts';
import type { StatedFigures } from '../../domain/records.ts';
import { monthsMonitored as derivedMonths } from '../derive/months-monitored.ts';
import { knownThen } from './known-then.ts';
import type { Comparison, StatedSubject } from './stated.ts';

interface Derived {
  readonly count: number;
  readonly from: string;
}

/** Months of monitoring are the whole months between the captures; when no text is held, those between the stated sightings. */
export const monthsMonitored: Comparison = {
  figure: 'monthsMonitored',
  compare(stated, subject) {
    const derived = monthsOf(stated, subject);
    if (stated.monthsMonitored === undefined || derived === undefined) return [];
    if (stated.monthsMonitored === derived.count) return [];
    return [
      {
        code: 'stated/months-monitored',
        stated: months(stated.monthsMonitored),
        derived: `${derived.count} whole ${derived.count === 1 ? 'month' : 'months'} ${derived.from}`,
      },
    ];
  },
};

function monthsOf(stated: StatedFigures, subject: StatedSubject): Derived | undefined {
  const captures = derivedMonths(knownThen(stated, subject).sightings);
  if (captures !== undefined)
    return { count: captures, from: 'between the first and the last capture' };
  const { firstSeenOn: first, lastSeenOn: last } = stated;
  if (first === undefined || last === undefined) return undefined;
  const count = wholeMonthsBetween(startOfDay(first), startOfDay(last));
  return { count, from: `between the stated sightings of ${first} and ${last}` };
}

const months = (count: number): string => `${count} ${count === 1 ? 'month' : 'months'}`;
