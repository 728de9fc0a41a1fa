import { revisionFilePath } from '../../domain/urls.ts';
import type { Revision } from '../../domain/sealed/ledger.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { revisionFilesOf } from '../revision-files.ts';
import type { ViewContext } from '../views/context.ts';
import { revisionSubject } from '../views/parts/revision-subject.ts';

/** The files for programs beside the page of each revision. Each revision is read once, and forgotten with its last file. */
export const revisionFiles: Emitter = {
  id: 'revision-files',
  version: 1,
  label:
    'Citations of each revision (BibLaTeX, BibTeX, CSL-JSON, RIS, text), JSON-LD and link set, beside its page',
  mediaType: 'by format; linkset.json beside them states each',
  *files(context) {
    for (const revisions of context.archive.ledger.revisions.values())
      for (const revision of revisions) yield* filesOf(revision, context);
  },
};

function* filesOf(revision: Revision, context: ViewContext): Generator<EmittedFile> {
  const subject = revisionSubject(revision, context);
  const beside = revisionFilesOf(subject);
  for (const { name, mediaType, render } of beside) {
    if (render === undefined) continue;
    const path = revisionFilePath(revision.id, revision.revision, name);
    yield { path, mediaType, kind: 'made', render: () => render(subject, beside) };
  }
}
