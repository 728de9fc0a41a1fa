import { citationPdf } from './artifacts/paper/citation-pdf.ts';
import { shareCard } from './artifacts/paper/share-card.ts';
import type { PaperEmitter } from './paper-emitter.ts';

/** Every kind of file that is drawn for revisions. */
export const PAPERS: readonly PaperEmitter[] = [citationPdf, shareCard];
