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
  // Words at even places, the white space after each at the odd place that follows.
  const parts = content.split(/(\s+)/);
  const length = Math.ceil(parts.length / 2);
  const start = bestStart(places, length);
  const end = Math.min(length, start + LENGTH);
  const matches = new Set(places);
  const pieces: ExcerptPiece[] = start > 0 ? [{ text: '[…] ', isMatch: false }] : [];
  for (let place = start; place < end; place += 1) {
    pieces.push({ text: parts[2 * place] ?? '', isMatch: matches.has(place) });
    const gap = joinUnspaced(parts[2 * place + 1] ?? '');
    if (gap !== '' && place < end - 1) pieces.push({ text: ' ', isMatch: false });
  }
  const isCut = end < length && parts[2 * (end - 1)] !== '[…]';
  if (isCut) pieces.push({ text: ' […]', isMatch: false });
  return pieces;
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
