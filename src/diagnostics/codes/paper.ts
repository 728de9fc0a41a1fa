import { error, type CodeEntry } from './code-entry.ts';

/** Files that are drawn for each revision. */
export const PAPER_CODES = {
  'paper/missing-glyph': error(
    'A sealed record has characters for which none of the fonts has a shape.',
    'Build with --without-papers until the fonts have them; nothing is drawn with gaps.',
  ),
} as const satisfies Record<string, CodeEntry>;
