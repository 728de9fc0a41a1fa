import type { CardBox } from '../../../domain/paper.ts';
import type { CardWords } from './card-words.ts';

/** Pixels, as the Open Graph protocol's readers expect them. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const INK = '#1A1D21';
const QUIET = '#444A52';
const STAND_INS = 'Amiri, BIZ UDPMincho';
const SERIF = `Source Serif 4, ${STAND_INS}`;
const SANS = `Source Sans 3, ${STAND_INS}`;

type Style = CardBox['props']['style'];

const box = (style: Style, children: string | readonly CardBox[]): CardBox => ({
  type: 'div',
  key: null,
  props: { style: { boxSizing: 'border-box', ...style }, children },
});

const row = (style: Style, children: readonly CardBox[]): CardBox =>
  box(
    { display: 'flex', justifyContent: 'space-between', alignItems: 'center', ...style },
    children,
  );

/** One line, cut where it would run into its neighbour. */
const line = (style: Style, text: string): CardBox =>
  box({ display: 'block', lineClamp: 1, wordBreak: 'break-word', ...style }, text);

/** @returns a card as boxes */
export function cardBox(words: CardWords): CardBox {
  return box(
    {
      display: 'flex',
      flexDirection: 'column',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: '56px 72px',
      backgroundColor: '#FBFBF8',
      color: INK,
      fontFamily: SANS,
    },
    [head(words), source(words), quotation(words), foot(words)],
  );
}

function head({ siteName, id }: CardWords): CardBox {
  return row({ borderTop: `4px solid ${INK}`, paddingTop: 24 }, [
    line({ fontFamily: SERIF, fontWeight: 600, fontSize: 30, maxWidth: 780 }, siteName),
    box({ fontFamily: 'IBM Plex Mono', fontWeight: 500, fontSize: 29 }, id),
  ]);
}

function source({ source: text }: CardWords): CardBox {
  return line({ color: QUIET, fontSize: 26, marginTop: 44 }, text);
}

function quotation({ quotation: text, direction }: CardWords): CardBox {
  // Few words are set large; more get smaller type and more lines.
  const isShort = text.length <= 150;
  return box({ display: 'flex', flexGrow: 1, marginTop: 22 }, [
    box(
      {
        display: 'block',
        width: '100%',
        fontFamily: SERIF,
        fontSize: isShort ? 44 : 38,
        lineHeight: isShort ? 1.38 : 1.34,
        lineClamp: isShort ? 4 : 5,
        wordBreak: 'break-word',
        direction,
      },
      text,
    ),
  ]);
}

function foot({ title, digest }: CardWords): CardBox {
  return row({ borderTop: '1px solid #9A9C97', paddingTop: 18, fontSize: 24 }, [
    line({ color: QUIET, maxWidth: 680 }, title),
    digest === undefined
      ? box({ color: QUIET }, 'No SHA-256 recorded')
      : row({}, [
          box({ color: QUIET, marginRight: 8 }, 'SHA-256'),
          box({ fontFamily: 'IBM Plex Mono', fontSize: 22 }, digest),
        ]),
  ]);
}
