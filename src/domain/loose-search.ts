import type { PassageAnchor } from './evidence.ts';
import { foldLetters, foldShapes, isMarkAt, lettersOf } from './folding.ts';
import { anchorAt, type IndexedText } from './indexed-text.ts';
import { normalise } from './normalise.ts';

/**
 * What had to be set aside before pasted words and a version text were the same, from nothing to nearly all.
 *
 * `exact`: nothing. `whitespace`: what the normaliser evens out. `unicode-case`: also letter case, compatibility
 * forms, and the shapes of quotation marks and dashes. `letters-digits`: everything but letters and digits.
 */
export type LooseLevel = 'exact' | 'whitespace' | 'unicode-case' | 'letters-digits';

const LEVELS: readonly LooseLevel[] = ['exact', 'whitespace', 'unicode-case', 'letters-digits'];

/** One place of a version text. `exact` are its own characters, fit for a passage. */
export interface LoosePlace {
  readonly exact: string;
  readonly anchor: PassageAnchor;
}

export interface LooseMatch {
  readonly level: LooseLevel;
  /** All places that agree at this level, in order; never empty. Each counts the places of the level as its occurrences. */
  readonly places: readonly LoosePlace[];
}

/** A run of the text, in UTF-16 units, end exclusive. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds where pasted words stand, comparing letters and digits alone.
 *
 * Of several places, those count that agree most strictly. A place begins and ends at whole letters,
 * with the punctuation around it that the words have there too.
 *
 * @param words - as pasted; words without a letter or digit are found nowhere
 */
export function findLoosely(text: IndexedText, words: string): LooseMatch | undefined {
  const shaped = foldShapes(words);
  const found = runsOf(text, words).map((run) => ({
    run,
    level: levelOf(text.text.slice(run.start, run.end), words, shaped),
  }));
  const level = LEVELS.find((one) => found.some((candidate) => candidate.level === one));
  if (level === undefined) return undefined;
  const runs = found.flatMap((candidate) => (candidate.level === level ? [candidate.run] : []));
  const places = runs.map(({ start, end }) => ({
    exact: text.text.slice(start, end),
    anchor: anchorAt(text, start, end, runs.length),
  }));
  return { level, places };
}

function levelOf(run: string, words: string, shapedWords: string): LooseLevel {
  if (run === words) return 'exact';
  if (normalise(run) === normalise(words)) return 'whitespace';
  return foldShapes(run) === shapedWords ? 'unicode-case' : 'letters-digits';
}

function runsOf(text: IndexedText, words: string): readonly Run[] {
  const sought = foldLetters(normalise(words)).folded;
  if (sought === '') return [];
  const { folded, sources } = lettersOf(text);
  const edges = edgesOf(words);
  const runs: Run[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
    const after = at + sought.length;
    const [first, last, next] = [sources[at] ?? 0, sources[after - 1] ?? 0, sources[after]];
    // One character can fold to several letters: a run cannot begin or end inside it, nor before its marks.
    const isWhole =
      (at === 0 || sources[at - 1] !== first) &&
      last !== next &&
      !(next !== undefined && isMarkAt(text.text, next));
    if (isWhole)
      runs.push(
        withEdges(text.text, { start: first, end: last + widthAt(text.text, last) }, edges),
      );
  }
  return runs;
}

interface Edges {
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
}

/** What stands before the first and after the last letter or digit, white space left out, nearest first. */
function edgesOf(words: string): Edges {
  const [leading = ''] = /^[^\p{L}\p{N}]*/u.exec(words) ?? [];
  const [trailing = ''] = /[^\p{L}\p{N}\p{M}]*$/u.exec(words) ?? [];
  const characters = (edge: string): readonly string[] =>
    [...edge.replace(/\s/g, '')].map(foldShapes).filter((one) => one !== '');
  return { leading: characters(leading).toReversed(), trailing: characters(trailing) };
}

function withEdges(text: string, run: Run, { leading, trailing }: Edges): Run {
  let { start, end } = run;
  let at = start;
  for (const mark of leading) {
    while (text[at - 1] === ' ') at -= 1;
    const character = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
    if (character === '' || foldShapes(character) !== mark) break;
    at -= character.length;
    start = at;
  }
  at = end;
  for (const mark of trailing) {
    while (text[at] === ' ') at += 1;
    const character = text.slice(at, at + widthAt(text, at));
    if (character === '' || foldShapes(character) !== mark) break;
    at += character.length;
    end = at;
  }
  return { start, end };
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
