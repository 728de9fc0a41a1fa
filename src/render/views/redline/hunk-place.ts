import type { Paragraph } from '../../../domain/version-text.ts';
import { firstAfter, type Hunk } from './hunks.ts';

/** @returns a function that gives the last heading at or before a paragraph of the later text */
export function headingFinder(
  paragraphs: readonly Paragraph[],
): (paragraph: number) => string | undefined {
  const headings = paragraphs.flatMap(({ kind, text }, index) =>
    kind === 'heading' ? [{ n: index + 1, text }] : [],
  );
  return (paragraph) => headings.findLast(({ n }) => n <= paragraph)?.text;
}

/** @returns `How we use information, ¶ 11`, by the numbers of the later text */
export function hunkPlace(
  hunk: Hunk,
  headingAt: (paragraph: number) => string | undefined,
): string {
  const kinds = new Set(hunk.blocks.map(({ kind }) => kind));
  const first = firstAfter(hunk);
  const last = hunk.blocks.reduce(
    (n, block) => (block.kind === 'removed' ? n : block.after),
    first,
  );
  const number = first === last ? `¶ ${first}` : `¶¶ ${first}–${last}`;
  const heading = headingAt(first);
  const section = heading === undefined ? '' : `${heading}, `;
  if (kinds.size === 1 && kinds.has('added')) {
    return `${section}${hunk.blocks.length === 1 ? 'new paragraph' : 'new paragraphs'} ${number}`;
  }
  if (kinds.size === 1 && kinds.has('removed')) {
    const after = hunk.afterParagraph === 0 ? 'at the start' : `after ¶ ${hunk.afterParagraph}`;
    return `${section}${hunk.blocks.length === 1 ? 'paragraph' : 'paragraphs'} removed ${after}`;
  }
  return `${section}${number}`;
}
