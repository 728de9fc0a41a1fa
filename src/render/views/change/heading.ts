import type { ChangeEntry, DocumentEntry } from '../../../domain/archive.ts';
import { formatDate } from '../../words/dates.ts';
import { changeDay } from '../parts/change-moment.ts';

/** Dates do not break in a heading. */
const unbroken = (text: string): string => text.replace(/ /g, '\u00A0');

/** @returns `Threads Privacy Policy: 17 May to 25 May 2026`, the year and month said once where they are the same */
export function headingOf(entry: ChangeEntry, documentEntry: DocumentEntry): string {
  const { before, after } = entry;
  const { document } = documentEntry;
  if (before === undefined || after === undefined) {
    return `${document.title}: change of ${unbroken(changeDay(entry, documentEntry))}`;
  }
  const [from, to] = [formatDate(before.capture.capturedAt), formatDate(after.capture.capturedAt)];
  if (from === to) return `${document.title}: ${unbroken(changeDay(entry, documentEntry))}`;
  const [day = '', month = '', year = ''] = from.split(' ');
  const start = !to.endsWith(year)
    ? from
    : to.endsWith(`${month} ${year}`)
      ? day
      : `${day} ${month}`;
  return `${document.title}: ${unbroken(start)} to ${unbroken(to)}`;
}
