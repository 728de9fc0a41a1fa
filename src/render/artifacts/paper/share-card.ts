import { paperPath } from '../../../domain/urls.ts';
import type { PaperEmitter } from '../../paper-emitter.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardBox } from './card-box.ts';
import { cardWords } from './card-words.ts';

/** The picture that stands for a shared link to a revision. */
export const shareCard: PaperEmitter = {
  paper: 'card',
  label: 'The card of each revision, which stands for a shared link',
  mediaType: 'image/png',
  *orders(context) {
    for (const revisions of context.archive.ledger.revisions.values())
      for (const revision of revisions)
        yield {
          paper: 'card',
          path: paperPath(revision.id, revision.revision, 'card'),
          id: revision.id,
          revision: revision.revision,
          file: revision.file,
          sheet: {
            kind: 'png',
            width: CARD_WIDTH,
            height: CARD_HEIGHT,
            content: cardBox(cardWords(context.sealedOf(revision))),
          },
        };
  },
};
