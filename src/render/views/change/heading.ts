import type { ChangeEntry, DocumentEntry } from '../../../domain/archive.ts';
import { formatDate } from '../../words/dates.ts';

/** Dates do not break in a heading. */
const unbroken = (text: string): string => text.replace(/ /g, '\u00A0');

/** @returns `Threads Privacy Policy: 17 May to 25 May 2026`, the year and month said once where they are the same */
export function headingOf(
  { change, before, after }: ChangeEntry,
  { document }: DocumentEntry,
): string {
  if (before === undefined || after === undefined) {
    return `${document.title}: change of ${unbroken(formatDate(change.changedOn))}`;
  }
  const [from, to] = [formatDate(before.capture.capturedAt), formatDate(after.capture.capturedAt)];
  if (from === to) return `${document.title}: ${unbroken(to)}`;
  const [day = '', month = '', year = ''] = from.split(' ');
  const start = !to.endsWith(year)
    ? from
    : to.endsWith(`${month} ${year}`)
      ? day
      : `${day} ${month}`;
  return `${document.title}: ${unbroken(start)} to ${unbroken(to)}`;
}
