import { joinUnspaced } from '../../domain/search-words.ts';

/** A piece of an excerpt; `isMatch` when it is a word that was asked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

const LENGTH = 34;
const BEFORE = 8;

/**
 * The part of a text that holds most of the words asked for.
 *
 * @param places - of these words among the text's words, from 0
 * @returns pieces which, joined, read as the text does; `[…]` stands where it is cut
 */
export function excerptOf(content: string, places: readonly number[]): readonly ExcerptPiece[] {
  const words = content.split(/\s+/);
  const start = bestStart(places, words.length);
  const shown = words.slice(start, start + LENGTH);
  const matches = new Set(places);
  const pieces = shown.flatMap((word, index): ExcerptPiece[] => {
    const before = shown[index - 1];
    const piece = { text: word, isMatch: matches.has(start + index) };
    return before === undefined || !isSpaced(before, word)
      ? [piece]
      : [{ text: ' ', isMatch: false }, piece];
  });
  return [
    ...(start > 0 ? [{ text: '[…] ', isMatch: false }] : []),
    ...pieces,
    ...(start + LENGTH < words.length ? [{ text: ' […]', isMatch: false }] : []),
  ];
}

function bestStart(places: readonly number[], length: number): number {
  const starts = places.map((place) => Math.max(0, place - BEFORE));
  const within = (start: number): number =>
    places.filter((place) => place >= start && place < start + LENGTH).length;
  const best = starts.reduce(
    (found, start) => (within(start) > within(found) ? start : found),
    starts[0] ?? 0,
  );
  return Math.max(0, Math.min(best, length - LENGTH));
}

/** Characters of scripts without spaces were set apart for the index; they are read together. */
const isSpaced = (before: string, after: string): boolean =>
  joinUnspaced(`${before} ${after}`).includes(' ');
