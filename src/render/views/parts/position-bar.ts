import { formatCount, plural } from '../../words/numbers.ts';

/** Where passages stand in a whole text, by paragraphs, as shares from 0 to 1. */
export interface PositionBarView {
  readonly bars: readonly { readonly start: number; readonly end: number }[];
  /** Where its sections begin. */
  readonly ticks: readonly number[];
  readonly startLabel: string;
  /** `End, ¶ 52`. */
  readonly endLabel: string;
  /** What the ticks are, in words. Absent when there is none. */
  readonly tickNote?: string | undefined;
}

interface Place {
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

/**
 * @param paragraphCount - of the text
 * @param sections - paragraphs with which its sections begin
 * @returns `undefined` when no passage has a place
 */
export function positionBar(
  places: readonly Place[],
  paragraphCount: number,
  sections: readonly number[] = [],
): PositionBarView | undefined {
  if (paragraphCount === 0 || places.length === 0) return undefined;
  return {
    bars: places.map(({ firstParagraph, lastParagraph }) => ({
      start: (firstParagraph - 1) / paragraphCount,
      end: lastParagraph / paragraphCount,
    })),
    ticks: sections.map((paragraph) => (paragraph - 1) / paragraphCount),
    startLabel: 'Start of document',
    endLabel: `End, ¶ ${formatCount(paragraphCount)}`,
    tickNote:
      sections.length === 0
        ? undefined
        : `a tick for each of ${plural(sections.length, 'heading')}`,
  };
}
