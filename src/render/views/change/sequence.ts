import type { ChangeEntry, DocumentEntry } from '../../../domain/archive.ts';
import { captureListPath, changePath, changesPath } from '../../../domain/urls.ts';
import type { LinkView } from '../chrome.ts';
import { changeDay } from '../parts/change-moment.ts';

/** @returns links to the changes of the document before and after this one, and to lists of all */
export function sequenceOf({ change }: ChangeEntry, entry: DocumentEntry): readonly LinkView[] {
  const { document, changes } = entry;
  const own = changes.findIndex((one) => one.change.id === change.id);
  const [earlier, later] = [own > 0 ? changes[own - 1] : undefined, changes[own + 1]];
  const link = (word: string, one: ChangeEntry | undefined): readonly LinkView[] =>
    one === undefined
      ? []
      : [{ label: `${word}: ${changeDay(one, entry)}`, path: changePath(one.change.id) }];
  return [
    ...link('Earlier', earlier),
    ...link('Later', later),
    { label: 'All captures and changes of this document', path: captureListPath(document) },
    { label: 'All changes in the archive', path: changesPath },
  ];
}
