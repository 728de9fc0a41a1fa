import { excerptStart } from '../../words/excerpts.ts';

/** Letters that are as wide as they are high. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;

/** @returns the width of a text in widths of a Latin letter */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2.1 : 1), 0);
}

/**
 * The start of an excerpt as {@link excerptStart} cuts it, as long as there is room for.
 *
 * @param room - in widths of a Latin letter
 */
export function fittedStart(passages: readonly { readonly exact: string }[], room: number): string {
  const whole = excerptStart(passages, Number.MAX_SAFE_INTEGER);
  if (widthOf(whole) <= room) return whole;
  const share = [...whole].length / widthOf(whole);
  return excerptStart(passages, Math.floor(room * share));
}
