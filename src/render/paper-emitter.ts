import type { PaperKind, Sheet } from '../domain/paper.ts';
import type { Revision } from '../domain/sealed/ledger.ts';
import type { ViewContext } from './views/context.ts';

/** Defines one kind of file that is drawn for each revision, beside its page. */
export interface PaperEmitter {
  readonly paper: PaperKind;
  /** For the table of published files in the documentation. */
  readonly label: string;
  readonly mediaType: string;
  /** What is drawn for one revision. The same revision and context give the same sheet. */
  readonly sheet: (revision: Revision, context: ViewContext) => Sheet;
}
