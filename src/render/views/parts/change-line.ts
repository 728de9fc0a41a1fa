import type {
  AffectedProvision,
  ChangeEntry,
  DocumentEntry,
  ProvisionEffect,
} from '../../../domain/archive.ts';
import { changePath, type SitePath } from '../../../domain/urls.ts';
import { dateView, type TimeView } from '../../words/dates.ts';
import { formatWordChange, plural } from '../../words/numbers.ts';
import { changeMoment } from './change-moment.ts';

/** One change record in a list. */
export interface ChangeLineView {
  readonly date: TimeView;
  /** What happened to the provision whose page it is; absent in lists of a document's changes. */
  readonly effect?: string | undefined;
  readonly title?: string | undefined;
  /** Markdown of the record. */
  readonly summary?: string | undefined;
  /** Sizes of the difference, or that there are no texts to compare. */
  readonly size: string;
  readonly note?: string | undefined;
  readonly path: SitePath;
  readonly linkLabel: string;
}

const EFFECTS = {
  moved: 'Clause moved.',
  changed: 'Clause changed.',
  gone: 'Clause no longer present.',
  added: 'Clause present for the first time.',
  returned: 'Clause present again.',
} as const satisfies Record<ProvisionEffect, string>;

export const effectSentence = (effect: ProvisionEffect | undefined): string =>
  effect === undefined ? 'Clause named in the change record.' : EFFECTS[effect];

/** @param affected - what the change does to the provision whose page lists it */
export function changeLine(
  entry: ChangeEntry,
  document: DocumentEntry,
  affected?: AffectedProvision,
): ChangeLineView {
  const { change, size } = entry;
  const moment = changeMoment(entry, document);
  const label = size === undefined ? 'Change record' : 'Redline';
  return {
    date: dateView(change.changedOn),
    effect: affected === undefined ? undefined : effectSentence(affected.effect),
    title: change.title,
    summary: change.summary,
    size: sizeSentence(entry),
    note: affected?.note,
    path: changePath(change.id),
    linkLabel: moment === undefined ? label : `${label}, ${moment}`,
  };
}

/** @returns `3 passages, +32 −1 words`, or that the texts are not held */
export function sizeSentence({ size }: ChangeEntry): string {
  return size === undefined
    ? 'Texts not held'
    : `${plural(size.passages, 'passage')}, ${formatWordChange(size)}`;
}
