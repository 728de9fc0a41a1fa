import type { MarkedText } from './marks.ts';

/** A piece of an excerpt; `isMatch` when it is what was asked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** In characters: about three lines of a result. */
const LENGTH = 260;
const BEFORE = 60;

const WHOLE = { before: false, after: false };

/**
 * The part of a text that holds most of what was asked for.
 *
 * @param isCut - whether the text itself is a part, with more before and after it
 * @returns pieces which, joined, read as the text does, every white space as one space; `[…]` stands where it is cut
 */
export function excerptOf(marked: MarkedText, isCut = WHOLE): readonly ExcerptPiece[] {
  const { text } = marked;
  const start = wordStart(text, bestStart(marked));
  const end = wordEnd(text, Math.max(start + LENGTH, firstEndFrom(marked, start)));
  const isCutBefore = start > 0 || isCut.before;
  const pieces: ExcerptPiece[] = isCutBefore ? [{ text: '[…] ', isMatch: false }] : [];
  let done = start;
  for (const mark of marked.marks) {
    if (mark.end <= done || mark.start < done || mark.end > end) continue;
    pieces.push(plain(text.slice(done, mark.start)), match(text.slice(mark.start, mark.end)));
    done = mark.end;
  }
  pieces.push(plain(text.slice(done, end).trimEnd()));
  if (text.slice(end).trim() !== '' || isCut.after) pieces.push({ text: ' […]', isMatch: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** @returns a whole text in pieces */
export function markedPieces({ text, marks }: MarkedText): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let done = 0;
  for (const { start, end } of marks) {
    if (start < done) continue;
    pieces.push(plain(text.slice(done, start)), match(text.slice(start, end)));
    done = end;
  }
  return [...pieces, plain(text.slice(done))].filter((piece) => piece.text !== '');
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
const plain = (text: string): ExcerptPiece => ({ text: spaced(text), isMatch: false });
const match = (text: string): ExcerptPiece => ({ text: spaced(text), isMatch: true });

/** Where a window of the excerpt's length holds the most different terms, then the most places. */
function bestStart({ text, marks }: MarkedText): number {
  if (text.length <= LENGTH) return 0;
  let best = { start: 0, worth: -1 };
  marks.forEach((first, index) => {
    const start = Math.max(0, first.start - BEFORE);
    const inside = marks.slice(index).filter(({ end }) => end <= start + LENGTH);
    const worth = new Set(inside.map(({ term }) => term)).size * 1000 + inside.length;
    if (worth > best.worth) best = { start, worth };
  });
  return Math.min(best.start, Math.max(0, text.length - LENGTH));
}

/** The end of the first mark, so that a long phrase is shown whole. */
function firstEndFrom({ marks }: MarkedText, start: number): number {
  return marks.find((mark) => mark.start >= start)?.end ?? 0;
}

/** @returns the place, or the next beginning of a word after it; scripts without spaces are cut anywhere */
function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.slice(place - 1, place + 20).search(/\s/);
  return space === -1 ? whole(text, place) : place + space;
}

function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.slice(place, place + 20).search(/\s/);
  return space === -1 ? whole(text, place) : place + space;
}

/** @returns the place, or the one before it when a character of two code units would be cut */
const whole = (text: string, place: number): number =>
  /[\uDC00-\uDFFF]/.test(text[place] ?? '') ? place - 1 : place;
