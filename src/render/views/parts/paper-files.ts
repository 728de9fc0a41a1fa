import type { PaperKind } from '../../../domain/paper.ts';
import type { Revision } from '../../../domain/sealed/ledger.ts';
import { paperPath, type SitePath } from '../../../domain/urls.ts';
import { formatSize } from '../../words/numbers.ts';
import type { ViewContext } from '../context.ts';

/** A file that was drawn for a revision, as its page offers it. */
export interface PaperFile {
  readonly name: string;
  readonly path: SitePath;
  /** `129 KB`, and what has to be known before it is used. */
  readonly note: string;
}

const OFFERED: readonly { readonly paper: PaperKind; readonly name: string }[] = [
  { paper: 'citationPdf', name: 'PDF for filing' },
];

/** @returns the files of a revision that this build has; none of a record that was never sealed */
export function paperFiles(
  { papers }: ViewContext,
  revision: Pick<Revision, 'id' | 'revision'> | undefined,
): readonly PaperFile[] {
  if (revision === undefined) return [];
  return OFFERED.flatMap(({ paper, name }) => {
    const path = paperPath(revision.id, revision.revision, paper);
    const printed = papers?.get(path);
    return printed === undefined ? [] : [{ name, path, note: formatSize(printed.sizeBytes) }];
  });
}
