import type { PaperKind, PaperOrder } from '../domain/paper.ts';
import type { ViewContext } from './views/context.ts';

/** Defines one kind of file that is drawn for each revision, beside its page. */
export interface PaperEmitter {
  readonly paper: PaperKind;
  /** For the table of published files in the documentation. */
  readonly label: string;
  readonly mediaType: string;
  /** In order of path. Nothing is laid out before it is asked for. The same context gives the same orders. */
  orders(context: ViewContext): Iterable<PaperOrder>;
}
