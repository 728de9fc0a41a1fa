import type { ToolName } from './version-text.ts';

/** Name and version of the rule that {@link normalise} applies. A change of the rule is a new version beside the old one. */
export const NORMALISER = 'text@1' as ToolName;

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const WHITE_SPACE = /[\s\u0085]+/g;

/**
 * The normal form of a run of text: `text@1`.
 *
 * In this order: soft hyphen, zero-width space, word joiner and byte order mark are removed; Unicode
 * NFC; every run of white space becomes one space; spaces at both ends are removed. Nothing else
 * changes: letter case, quotation marks, dashes and punctuation stay as they are. The normal form of
 * a normal form is itself.
 */
export function normalise(text: string): string {
  // Composing comes after the removal: a mark can meet its letter only when nothing stands between.
  return text.replace(INVISIBLE, '').normalize('NFC').replace(WHITE_SPACE, ' ').trim();
}
