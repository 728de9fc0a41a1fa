import type { Digest } from './digest.ts';

/** What a paragraph was in the snapshot. `cell` is one table cell. */
export type ParagraphKind =
  'heading' | 'paragraph' | 'item' | 'cell' | 'preformatted' | 'quotation';

/** One numbered line of a version text. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** The words: normalised, on one line, never empty. */
  readonly text: string;
  /** Headings: 1 to 6. List items: depth from 1. Cells: column from 1. Otherwise absent. */
  readonly level?: number;
  /** Ordered list items: the number that a browser prints. It is not part of the text. */
  readonly ordinal?: number;
  /** Cells: row from 1, counted through each table. */
  readonly row?: number;
}

/** `page`: one shown inside of the document. `drawing`: vector graphics with letters. */
export type GapKind = 'image' | 'page' | 'object' | 'video' | 'sound' | 'canvas' | 'drawing';

/** Something that a snapshot shows and that is not read as text. It has no number, and no digest covers it. */
export interface Gap {
  readonly kind: GapKind;
  /** Number of the paragraph in which it stands, or else after which; 0 before the first. */
  readonly paragraph: number;
  readonly isInside: boolean;
  /** Images: the alternative text that the snapshot gives, normalised. Absent when it gives none. */
  readonly alternative?: string;
}

/** A tool and its version, written `name@version`, for instance `html@1`. */
export type ToolName = string & { readonly __brand: 'ToolName' };

/**
 * The text of one snapshot after extraction and normalisation.
 *
 * The version text is every paragraph followed by a line feed (U+000A), so paragraph n is line n of
 * the text, counted from 1. `digest` is the SHA-256 of its UTF-8.
 */
export interface VersionText {
  readonly extractor: ToolName;
  readonly normaliser: ToolName;
  readonly digest: Digest;
  readonly paragraphs: readonly Paragraph[];
  /** In order of the snapshot. Absent when there is none. */
  readonly gaps?: readonly Gap[];
}

/** A version text without its words: what stays in memory for every capture. */
export interface VersionSummary {
  readonly extractor: ToolName;
  readonly normaliser: ToolName;
  readonly digest: Digest;
  readonly paragraphCount: number;
  /** Paragraphs with which its sections begin, as `sectionStarts` gives them. */
  readonly sections: readonly number[];
  readonly gapCount: number;
  /** Words by Unicode word segmentation, as {@link countWords} counts them. */
  readonly wordCount: number;
  /** Size of the version text in bytes of UTF-8. */
  readonly sizeBytes: number;
}

/** @returns the whole version text: one line per paragraph, each ended by a line feed */
export function textOf(version: Pick<VersionText, 'paragraphs'>): string {
  return version.paragraphs.map((paragraph) => `${paragraph.text}\n`).join('');
}

// Letters, numbers and marks belong to words; scripts written without spaces count one word per letter.
const UNSPACED = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]&&\p{L}]`;
const SPACED = String.raw`[[\p{L}\p{N}\p{M}]--${UNSPACED}]`;
const WORD = new RegExp(String.raw`${UNSPACED}\p{M}*|${SPACED}+(?:['’.,\-]${SPACED}+)*`, 'gv');

/** @returns the number of words; in scripts written without spaces (Chinese, Japanese, Thai …) the number of letters */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** @returns the words that {@link countWords} counts, in order, with the offset of each in UTF-16 units */
export function wordsOf(text: string): readonly { readonly word: string; readonly at: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({ word: match[0], at: match.index }));
}
