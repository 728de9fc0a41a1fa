import { formatPinpoint } from '../../../domain/pinpoint.ts';
import { sectionStarts } from '../../../domain/headings.ts';
import { paragraphFragment } from '../../../domain/urls.ts';
import type { Paragraph } from '../../../domain/version-text.ts';
import { plural } from '../../words/numbers.ts';
import { positionBar, type PositionBarView } from '../parts/position-bar.ts';
import type { QuotedPlace } from './marks.ts';

/** Where in a text all quoted passages stand, drawn and in words. */
export interface QuotedPositionView {
  readonly bar: PositionBarView;
  /** `3 passages quoted: `, before the places. */
  readonly lead: string;
  /** Every place, in order of the text. Where there are many, the first and the last. */
  readonly places: readonly { readonly label: string; readonly href: string }[];
}

const MOST_PLACES = 16;

/** @returns `undefined` when nothing in the text is quoted */
export function quotedPosition(
  quoted: readonly QuotedPlace[],
  paragraphs: readonly Paragraph[],
): QuotedPositionView | undefined {
  const places = distinct(quoted);
  const bar = positionBar(places, paragraphs.length, sectionStarts(paragraphs));
  if (bar === undefined) return undefined;
  const isShort = places.length <= MOST_PLACES;
  const shown = isShort ? places : [...places.slice(0, 1), ...places.slice(-1)];
  return {
    bar,
    lead: `${plural(places.length, 'passage')} quoted${isShort ? '' : ', the first and the last'}: `,
    places: shown.map(({ firstParagraph: first, lastParagraph: last }) => ({
      label: formatPinpoint([{ first, last }]),
      href: paragraphFragment(first),
    })),
  };
}

/** Places in order of the text; what several records quote from the same paragraphs is one. */
function distinct(quoted: readonly QuotedPlace[]): readonly QuotedPlace[] {
  const places = new Map(
    quoted.map((place) => [`${place.firstParagraph}-${place.lastParagraph}`, place]),
  );
  return [...places.values()].sort(
    (a, b) => a.firstParagraph - b.firstParagraph || a.lastParagraph - b.lastParagraph,
  );
}
