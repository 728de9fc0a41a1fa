// Scripts without spaces between words: a browser finds their words in a dictionary, which is not known here,
// so every letter counts as a place where a word can end.
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
const IN_WORD = new RegExp(String.raw`^[[\p{L}\p{N}\p{M}_]--[${UNSPACED}]]$`, 'v');

const isInWord = (character: string | undefined): boolean =>
  character !== undefined && IN_WORD.test(character);

/** @returns whether a word can begin or end at an offset, in UTF-16 units */
export function isWordEdge(text: string, at: number): boolean {
  return !(isInWord(characterBefore(text, at)) && isInWord(characterAfter(text, at)));
}

/** @returns the run without white space at its ends, and with the words whole that it begins or ends inside of */
export function wholeWords(
  text: string,
  run: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const inner = text.slice(run.start, run.end);
  let start = run.start + (inner.length - inner.trimStart().length);
  let end = run.end - (inner.length - inner.trimEnd().length);
  while (start > 0 && !isWordEdge(text, start)) start -= characterBefore(text, start)?.length ?? 1;
  while (end < text.length && !isWordEdge(text, end)) end += characterAfter(text, end)?.length ?? 1;
  return { start, end };
}

function characterAfter(text: string, at: number): string | undefined {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : String.fromCodePoint(point);
}

function characterBefore(text: string, at: number): string | undefined {
  if (at <= 0) return undefined;
  const isLow = /[\uDC00-\uDFFF]/.test(text.charAt(at - 1));
  return characterAfter(text, at - (isLow && at > 1 ? 2 : 1));
}
