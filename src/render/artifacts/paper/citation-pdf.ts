import { jsonOf } from '../../../domain/digest.ts';
import { paperPath } from '../../../domain/urls.ts';
import type { PaperEmitter } from '../../paper-emitter.ts';
import { citationPaper } from './citation-paper.ts';

/** One revision on paper, for filing: US Letter, PDF/A-2a and PDF/UA-1, nothing attached. */
export const citationPdf: PaperEmitter = {
  paper: 'citationPdf',
  label: 'Each revision as a PDF for filing, beside its page',
  mediaType: 'application/pdf',
  *orders(context) {
    for (const revisions of context.archive.ledger.revisions.values())
      for (const revision of revisions)
        yield {
          paper: 'citationPdf',
          path: paperPath(revision.id, revision.revision, 'citationPdf'),
          id: revision.id,
          revision: revision.revision,
          file: revision.file,
          sheet: {
            kind: 'pdf',
            template: 'citation',
            standard: 'a-2a',
            madeAt: revision.sealedAt,
            content: jsonOf(citationPaper(revision, context)),
          },
        };
  },
};
