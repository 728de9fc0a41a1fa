import type { Paragraph } from './version-text.ts';

/** A heading of a version text. */
export interface Heading {
  /** Number of its paragraph. */
  readonly paragraph: number;
  readonly text: string;
  /** 0 for the highest level that the text has. */
  readonly depth: number;
}

const MOST = 40;

/** @returns headings from the highest level down, as many levels as give no more than 40; at most 40, in order */
export function mainHeadings(paragraphs: readonly Paragraph[]): readonly Heading[] {
  const headings = paragraphs.flatMap(({ kind, level = 1, text }, index) =>
    kind === 'heading' ? [{ paragraph: index + 1, text, level }] : [],
  );
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  const [top = 1] = levels;
  const deepest = levels.findLast(
    (level) => headings.filter((heading) => heading.level <= level).length <= MOST,
  );
  return headings
    .filter(({ level }) => level <= (deepest ?? top))
    .slice(0, MOST)
    .map(({ paragraph, text, level }) => ({ paragraph, text, depth: level - top }));
}

/**
 * The paragraphs with which the sections of a text begin: its main headings down to the first level that
 * has several, so that a title above all others does not make the whole text one section.
 */
export function sectionStarts(paragraphs: readonly Paragraph[]): readonly number[] {
  const headings = mainHeadings(paragraphs);
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b);
  const first = depths.find((own) => headings.filter(({ depth }) => depth === own).length > 1);
  return headings.filter(({ depth }) => depth <= (first ?? 0)).map(({ paragraph }) => paragraph);
}
