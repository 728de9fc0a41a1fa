import { jsonOf } from '../../../domain/digest.ts';
import type { PaperEmitter } from '../../paper-emitter.ts';
import { citationPaper } from './citation-paper.ts';

/** One revision on paper, for filing: US Letter, PDF/A-2a and PDF/UA-1, nothing attached. */
export const citationPdf: PaperEmitter = {
  paper: 'citationPdf',
  label: 'Each revision as a PDF for filing, beside its page',
  mediaType: 'application/pdf',
  sheet: (revision, context) => ({
    kind: 'pdf',
    template: 'citation',
    standard: 'a-2a',
    madeAt: revision.sealedAt,
    content: jsonOf(citationPaper(revision, context)),
  }),
};
