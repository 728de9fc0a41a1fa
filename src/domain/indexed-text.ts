import type { PassageAnchor } from './evidence.ts';
import { textOf, type VersionText } from './version-text.ts';

/** A version text made ready for searching. `units` below are UTF-16 code units, the offsets of JavaScript strings. */
export interface IndexedText {
  /** The whole version text. */
  readonly text: string;
  /** Unit offset at which each paragraph starts. */
  readonly paragraphStarts: readonly number[];
  /** Unit offsets of the characters that take two units, in order. */
  readonly wideCharacters: readonly number[];
}

/** @returns the version text with its paragraphs and wide characters located */
export function indexText(version: Pick<VersionText, 'paragraphs'>): IndexedText {
  const text = textOf(version);
  const paragraphStarts: number[] = [];
  let start = 0;
  for (const paragraph of version.paragraphs) {
    paragraphStarts.push(start);
    start += paragraph.text.length + 1;
  }
  const wideCharacters = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match) => match.index);
  return { text, paragraphStarts, wideCharacters };
}

/** @returns the offset in Unicode code points of a unit offset */
export function codePointsBefore(text: IndexedText, units: number): number {
  return units - countBelow(text.wideCharacters, units);
}

/** @returns the unit offset of an offset in code points; beyond the text's end when the offset is */
export function unitsBefore(text: IndexedText, codePoints: number): number {
  let units = codePoints;
  for (const wide of text.wideCharacters) {
    if (wide >= units) break;
    units += 1;
  }
  return units;
}

/** @returns every unit offset at which the words stand, overlapping places included; none for empty words */
export function occurrencesOf(text: IndexedText, words: string): readonly number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + 1))
    found.push(at);
  return found;
}

/**
 * @param start - unit offset of the first character
 * @param end - unit offset after the last character, which is not a line feed
 * @param occurrences - how often the words between occur
 */
export function anchorAt(
  text: IndexedText,
  start: number,
  end: number,
  occurrences: number,
): PassageAnchor {
  const first = paragraphAt(text, start);
  const last = paragraphAt(text, end - 1);
  const inParagraph = (units: number, paragraph: number): number =>
    codePointsBefore(text, units) -
    codePointsBefore(text, text.paragraphStarts[paragraph - 1] ?? 0);
  return {
    start: codePointsBefore(text, start),
    end: codePointsBefore(text, end),
    firstParagraph: first,
    lastParagraph: last,
    startInParagraph: inParagraph(start, first),
    endInParagraph: inParagraph(end, last),
    occurrences,
  };
}

/** @returns the number, from 1, of the paragraph that holds a unit offset; its line feed belongs to it */
export function paragraphAt(text: IndexedText, units: number): number {
  return countBelow(text.paragraphStarts, units + 1);
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
