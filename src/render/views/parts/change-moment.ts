import type { ChangeEntry, DocumentEntry } from '../../../domain/archive.ts';
import { dateOf, type PlainDate } from '../../../domain/instants.ts';
import { groupBy } from '../../../domain/order.ts';
import { oncePer } from '../../once.ts';
import { formatDate, formatTime } from '../../words/dates.ts';

const changesByDay = oncePer(
  ({ changes }: DocumentEntry): ReadonlyMap<PlainDate, readonly ChangeEntry[]> =>
    groupBy(changes, ({ change }) => change.changedOn),
);

/**
 * @returns what tells a change from the others of its document on the same day: `22:25:31 UTC`, when the capture
 *   that brought it ended, or its id where that is not known or not enough; `undefined` when there is no other
 */
export function changeMoment(entry: ChangeEntry, document: DocumentEntry): string | undefined {
  const ofDay = changesByDay(document).get(entry.change.changedOn) ?? [];
  if (ofDay.length < 2) return undefined;
  const time = timeOf(entry);
  const isAlone = ofDay.filter((other) => timeOf(other) === time).length === 1;
  return time === undefined || !isAlone ? entry.change.id : time;
}

/** @returns `11 May 2026`, and what {@link changeMoment} gives behind a comma */
export function changeDay(entry: ChangeEntry, document: DocumentEntry): string {
  const moment = changeMoment(entry, document);
  const day = formatDate(entry.change.changedOn);
  return moment === undefined ? day : `${day}, ${moment}`;
}

function timeOf({ change, after }: ChangeEntry): string | undefined {
  if (after === undefined || after.capture.capturedAtIsLatest) return undefined;
  const { capturedAt } = after.capture;
  return dateOf(capturedAt) === change.changedOn ? formatTime(capturedAt) : undefined;
}
