import type { Redline } from './redline.ts';
import type { Paragraph } from './version-text.ts';

/** A paragraph that stands in both texts, its words perhaps changed, and is another kind of paragraph in each. */
export interface MarkupDifference {
  /** Its number in the earlier and in the later text. */
  readonly before: number;
  readonly after: number;
  readonly was: Paragraph;
  readonly is: Paragraph;
}

/**
 * What a redline leaves out: the kind, level and list number of paragraphs, which are no part of the text.
 *
 * The row and column of a table cell are its place and not counted. Differences of spacing are not known, as
 * the normaliser evened them out.
 *
 * @param redline - between the two texts
 * @returns in order of the texts
 */
export function markupDifferences(
  { blocks }: Pick<Redline, 'blocks'>,
  earlier: readonly Paragraph[],
  later: readonly Paragraph[],
): readonly MarkupDifference[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'added' || block.kind === 'removed') return [];
    const count = block.kind === 'same' ? block.count : 1;
    return Array.from({ length: count }, (_, step) => {
      const [before, after] = [block.before + step, block.after + step];
      const [was, is] = [earlier[before - 1], later[after - 1]];
      const isKnown = was !== undefined && is !== undefined;
      return isKnown && isOtherMarkup(was, is) ? [{ before, after, was, is }] : [];
    }).flat();
  });
}

function isOtherMarkup(was: Paragraph, is: Paragraph): boolean {
  if (was.kind !== is.kind) return true;
  return is.kind !== 'cell' && (was.level !== is.level || was.ordinal !== is.ordinal);
}
