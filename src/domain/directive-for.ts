import { findDirective, type TextRange } from './find-directive.ts';
import type { TextDirective } from './text-directive.ts';
import { wholeWords } from './word-edges.ts';

/** Longer passages are named by their first and last words. */
const MAX_EXACT = 300;

/** How many words are tried at the ends of a long passage, and around one that needs it. */
const AT_ENDS = [5, 10, 20] as const;
const AROUND = [0, 3, 6, 12] as const;

/** So many UTF-16 units are as good as a word: scripts without spaces between words have long ones. */
const UNITS_PER_WORD = 16;

/**
 * Words by which a browser finds one place of a text, as few as decide.
 *
 * Words before and after are added when the passage stands in several places. Where even these do not decide
 * (the same paragraphs twice), the longest form is returned.
 *
 * @param text - blocks, each ended by a line feed, such as a version text
 * @param range - at least one character that is not white space; words that it cuts are taken whole
 */
export function directiveFor(text: string, range: TextRange): TextDirective {
  const place = wholeWords(text, range);
  const words = text.slice(place.start, place.end);
  const isExact = words.length <= MAX_EXACT && !words.includes('\n');
  const bodies: readonly TextDirective[] = isExact
    ? [{ start: words }]
    : AT_ENDS.map((count) => endsOf(words, count));
  const directives = AROUND.flatMap((count) =>
    bodies.flatMap((body) => withWordsAround(text, place, body, count)),
  );
  const leading = directives.filter((directive) => {
    const found = findDirective(text, directive);
    return found?.start === place.start && found.end === place.end;
  });
  // On a page elsewhere other words can come first: what stands in one place only is safe there too.
  const only = leading.find(
    (directive) => findDirective(text, directive, place.start + 1) === undefined,
  );
  return only ?? leading.at(-1) ?? directives.at(-1) ?? { start: words };
}

function endsOf(words: string, count: number): TextDirective {
  const lines = words.split('\n');
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (lines.length > 1) return { start: firstWords(first, count), end: lastWords(last, count) };
  const start = firstWords(words, count);
  const rest = words.slice(start.length).trimStart();
  return rest === '' ? { start } : { start, end: lastWords(rest, count) };
}

/** With words before, with words after, and with both. */
function withWordsAround(
  text: string,
  { start, end }: TextRange,
  body: TextDirective,
  count: number,
): readonly TextDirective[] {
  if (count === 0) return [body];
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const prefix = lastWords(before.slice(before.lastIndexOf('\n') + 1), count);
  const suffix = firstWords(/^[^\n]*/.exec(after)?.[0] ?? '', count);
  const [hasPrefix, hasSuffix] = [prefix !== '', suffix !== ''];
  return [
    ...(hasPrefix ? [{ prefix, ...body }] : []),
    ...(hasSuffix ? [{ ...body, suffix }] : []),
    ...(hasPrefix && hasSuffix ? [{ prefix, ...body, suffix }] : []),
  ];
}

/** @returns the first words of a line, about as many as asked for, at most all */
function firstWords(line: string, count: number): string {
  const cuts = cutsIn(line);
  const wanted = cuts[count - 1] ?? line.length;
  const limit = count * UNITS_PER_WORD;
  const cut = wanted <= limit ? wanted : (cuts.findLast((at) => at <= limit) ?? cuts[0]);
  return line.slice(0, cut).trimEnd();
}

/** @returns the last words of a line, about as many as asked for, at most all */
function lastWords(line: string, count: number): string {
  const cuts = cutsIn(line);
  const wanted = cuts.at(-count) ?? 0;
  const earliest = line.length - count * UNITS_PER_WORD;
  const cut = wanted >= earliest ? wanted : (cuts.find((at) => at >= earliest) ?? cuts.at(-1));
  return line.slice(cut ?? 0).trimStart();
}

/** Where a line can be cut between words: at spaces, and after the punctuation of scripts that have none. */
function cutsIn(line: string): readonly number[] {
  return Array.from(
    line.matchAll(/ |(?<=[\u3001-\u303F\uFF01-\uFF65])(?!$)/g),
    ({ index }) => index,
  );
}
