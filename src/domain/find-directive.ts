import type { TextDirective } from './text-directive.ts';
import { isWordEdge } from './word-edges.ts';

/** A run of a text, in UTF-16 units, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the place that a browser would mark, on a page that holds this text and nothing else.
 *
 * As the specification says: case and accents do not count, every term is of whole words and inside one block,
 * and of several places the first counts.
 *
 * @param text - blocks, each ended by a line feed
 * @param earliest - places that begin before are passed over
 */
export function findDirective(
  text: string,
  directive: TextDirective,
  earliest = 0,
): TextRange | undefined {
  const folded = foldKeepingPlaces(text);
  const [prefix, start, end, suffix] = [
    directive.prefix,
    directive.start,
    directive.end,
    directive.suffix,
  ].map((term) => (term === undefined ? undefined : foldKeepingPlaces(term)));
  if (start === undefined) return undefined;
  const from = (at: number): number =>
    prefix === undefined ? findTerm(folded, start, at) : findAfter(folded, prefix, start, at);
  for (let at = from(earliest); at >= 0; at = from(at + 1)) {
    const found = endOf(folded, at + start.length, end, suffix);
    if (found !== undefined) return { start: at, end: found };
  }
  return undefined;
}

/** @returns where the words begin that stand directly after the prefix */
function findAfter(text: string, prefix: string, words: string, from: number): number {
  const earliest = Math.max(0, from - prefix.length - 1);
  for (let at = findTerm(text, prefix, earliest); at >= 0; at = findTerm(text, prefix, at + 1)) {
    const next = afterSpace(text, at + prefix.length);
    if (next >= from && isTermAt(text, words, next)) return next;
  }
  return -1;
}

function endOf(
  text: string,
  from: number,
  end: string | undefined,
  suffix: string | undefined,
): number | undefined {
  const isFollowed = (at: number): boolean =>
    suffix === undefined || isTermAt(text, suffix, afterSpace(text, at));
  if (end === undefined) return isFollowed(from) ? from : undefined;
  for (let at = findTerm(text, end, from); at >= 0; at = findTerm(text, end, at + 1)) {
    if (isFollowed(at + end.length)) return at + end.length;
  }
  return undefined;
}

function findTerm(text: string, term: string, from: number): number {
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    if (isTermAt(text, term, at)) return at;
  }
  return -1;
}

const isTermAt = (text: string, term: string, at: number): boolean =>
  !term.includes('\n') &&
  text.startsWith(term, at) &&
  isWordEdge(text, at) &&
  isWordEdge(text, at + term.length);

function afterSpace(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text.charAt(next))) next += 1;
  return next;
}

/** @returns the text with case and accents evened out wherever that does not move what follows */
function foldKeepingPlaces(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower.replace(/[^\u0000-\u007F]/gu, foldCharacter)
    : text.replace(/./gsu, foldCharacter);
}

function foldCharacter(character: string): string {
  const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.length === character.length ? folded : character;
}
