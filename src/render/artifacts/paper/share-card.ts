import type { PaperEmitter } from '../../paper-emitter.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardBox } from './card-box.ts';
import { cardWords } from './card-words.ts';

/** The picture that stands for a shared link to a revision. */
export const shareCard: PaperEmitter = {
  paper: 'card',
  label: 'The card of each revision, which stands for a shared link',
  mediaType: 'image/png',
  sheet: (revision, context) => ({
    kind: 'png',
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    content: cardBox(cardWords(context.sealedOf(revision))),
  }),
};
