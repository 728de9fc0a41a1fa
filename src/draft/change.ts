import { instantOfKey } from '../domain/capture-keys.ts';
import { contentPath } from '../domain/content-file.ts';
import { dateOf } from '../domain/instants.ts';
import type { CaptureKey, ChangeRecord } from '../domain/records.ts';
import type { DocumentFolder } from '../parse/layout.ts';
import type { Drafted, MayLack } from './draft-file.ts';
import { draftMarkdown } from './markdown-record.ts';
import type { Step } from './steps.ts';

export type ChangeDraft = Pick<ChangeRecord, 'id'> &
  Step &
  MayLack<Pick<ChangeRecord, 'title' | 'severity' | 'summary' | 'collection'>>;

/**
 * Drafts a change record.
 *
 * @param name - the file's name without its ending, as {@link changeName} gives it
 */
export function draftChange(
  { platform, document }: DocumentFolder,
  name: string,
  draft: ChangeDraft,
): Drafted {
  const { id, title, before, after, severity, summary, collection } = draft;
  return draftMarkdown({
    kind: 'change',
    path: contentPath(`platforms/${platform}/${document}/changes/${name}.md`),
    fields: { id, title, before, after, severity, collection },
    sections:
      summary === undefined ? [] : [{ heading: 'What changed', field: 'summary', text: summary }],
  });
}

/** @returns the day of the later capture in UTC, `2026-05-25`; with `-2` and on when the document has a record of that day */
export function changeName(after: CaptureKey, isTaken: (name: string) => boolean): string {
  const day = dateOf(instantOfKey(after));
  if (!isTaken(day)) return day;
  for (let n = 2; ; n += 1) if (!isTaken(`${day}-${n}`)) return `${day}-${n}`;
}
