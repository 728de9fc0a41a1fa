import type { Archive, ChangeEntry } from '../../../domain/archive.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { byCodeUnit } from '../../../domain/order.ts';
import { changePath, documentPath, type SitePath } from '../../../domain/urls.ts';
import { oncePer } from '../../once.ts';
import { dateView, type TimeView } from '../../words/dates.ts';
import { titleLanguage } from '../../words/languages.ts';
import { plural } from '../../words/numbers.ts';
import type { LinkView } from '../chrome.ts';
import { sizeSentence } from '../parts/change-line.ts';
import { changeMoment } from '../parts/change-moment.ts';

/** A change in a list. */
export interface ChangeRow {
  readonly id: RecordId;
  readonly path: SitePath;
  readonly on: TimeView;
  readonly document: LinkView;
  /** What changed, when somebody put it into words. */
  readonly title?: string;
  /** Tells it from other changes of the document on its day; absent when there are none. */
  readonly moment?: string | undefined;
  readonly platform: string;
  /** Size of the difference and the records it touches, for instance `3 passages, +32 −1 words, 1 record`. */
  readonly note: string;
}

/** Every change, the latest first; changes of one day in order of id, downwards. */
export const changesByDate = oncePer((archive: Archive): readonly ChangeEntry[] =>
  changesInOrder([...archive.changes.values()]),
);

/** @returns the changes, the latest first; those of one day in order of id, downwards */
export function changesInOrder(changes: readonly ChangeEntry[]): readonly ChangeEntry[] {
  return [...changes].sort(
    (a, b) =>
      byCodeUnit(b.change.changedOn, a.change.changedOn) || byCodeUnit(b.change.id, a.change.id),
  );
}

export function changeRow(entry: ChangeEntry, archive: Archive): ChangeRow {
  const { change } = entry;
  const document = archive.documents.get(entry.document);
  if (document === undefined) throw new Error(`no document for the change ${change.id}`);
  return {
    id: change.id,
    path: changePath(change.id),
    on: dateView(change.changedOn),
    document: {
      label: document.document.title,
      path: documentPath(document.document),
      ...titleLanguage(document.document),
    },
    ...(change.title !== undefined && { title: change.title }),
    moment: changeMoment(entry, document),
    platform: document.platform.name,
    note: changeNote(entry),
  };
}

/** @returns for instance `3 passages, +32 −1 words, 1 record` */
export function changeNote(entry: ChangeEntry): string {
  const { affected } = entry;
  const records = affected.length === 0 ? 'no record' : plural(affected.length, 'record');
  return `${sizeSentence(entry)}, ${records}`;
}
