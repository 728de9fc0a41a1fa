import type { IndexedText } from '../../domain/indexed-text.ts';
import { findLoosely, type LooseLevel, type LoosePlace } from '../../domain/loose-search.ts';
import type { HeldVersion } from './held-version.ts';
import { levelOf, type FoundLevel } from './match-level.ts';
import { isShort, withoutRestOfTag, type Quotation } from './quotation.ts';
import { statedStart } from './stated-place.ts';

/** A quotation at its place in a held text. */
export interface PlacedQuotation {
  readonly level: FoundLevel;
  /** In the text's own characters, in its order; never empty. */
  readonly passages: readonly LoosePlace[];
  /** At how many places the words stand; several passages count as one place. */
  readonly occurrences: number;
  /** False when the words stand at several places and nothing says which is meant: the first is given. */
  readonly isDecided: boolean;
}

/** From the least set aside to the most. */
const LOOSE_LEVELS: readonly LooseLevel[] = [
  'exact',
  'whitespace',
  'unicode-case',
  'letters-digits',
];

interface Found {
  readonly words: LooseLevel;
  /** The words as they were looked for. */
  readonly sought: string;
  readonly places: readonly (readonly LoosePlace[])[];
}

/** @returns the place, or `undefined` when the quotation as a whole is not in the text */
export function placeQuotation(
  version: HeldVersion,
  quotation: Quotation,
): PlacedQuotation | undefined {
  const found = find(version.text, quotation);
  const [first, ...others] = found?.places ?? [];
  if (found === undefined || first === undefined) return undefined;
  const level = levelOf(version, quotation, found.words);
  if (others.length === 0) return { level, passages: first, occurrences: 1, isDecided: true };
  const start = statedStart(version, quotation, found.sought);
  const stated = found.places.find(([passage]) => passage?.anchor.start === start);
  const occurrences = found.places.length;
  return { level, passages: stated ?? first, occurrences, isDecided: stated !== undefined };
}

/**
 * In one piece, with or without the rest of a tag, whichever agrees more strictly; else in several.
 */
function find(text: IndexedText, quotation: Quotation): Found | undefined {
  const { blocks } = quotation;
  const trimmed = withoutRestOfTag(quotation)?.blocks;
  const whole = findWhole(text, blocks);
  const rest = trimmed && findWhole(text, trimmed);
  if (whole === undefined || rest === undefined) {
    return whole ?? rest ?? findInPieces(text, trimmed ?? blocks);
  }
  return LOOSE_LEVELS.indexOf(rest.words) < LOOSE_LEVELS.indexOf(whole.words) ? rest : whole;
}

function findWhole(text: IndexedText, blocks: readonly string[]): Found | undefined {
  const sought = blocks.join('\n');
  const whole = findLoosely(text, sought);
  return whole && { words: whole.level, sought, places: whole.places.map((place) => [place]) };
}

/**
 * Blocks in the order of the text, in as few pieces as follow one another there. Every piece stands
 * at its first place after the one before.
 *
 * @returns `undefined` also when a piece would be so short that it means no place in particular
 */
function findInPieces(text: IndexedText, blocks: readonly string[]): Found | undefined {
  const passages: LoosePlace[] = [];
  let words: LooseLevel = 'exact';
  for (let from = 0; from < blocks.length;) {
    const piece = longestPiece(text, blocks.slice(from), passages.at(-1)?.anchor.end ?? 0);
    if (piece === undefined) return undefined;
    passages.push(piece.place);
    words =
      LOOSE_LEVELS[Math.max(LOOSE_LEVELS.indexOf(words), LOOSE_LEVELS.indexOf(piece.level))] ??
      words;
    from += piece.blocks;
  }
  return { words, sought: blocks.join('\n'), places: [passages] };
}

function longestPiece(
  text: IndexedText,
  blocks: readonly string[],
  after: number,
): { readonly place: LoosePlace; readonly level: LooseLevel; readonly blocks: number } | undefined {
  for (let count = blocks.length; count > 0; count -= 1) {
    const words = blocks.slice(0, count).join('\n');
    if (isShort(words)) return undefined;
    const match = findLoosely(text, words);
    const place = match?.places.find(({ anchor }) => anchor.start >= after);
    if (match !== undefined && place !== undefined)
      return { place, level: match.level, blocks: count };
  }
  return undefined;
}
