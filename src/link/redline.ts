import type { Redline } from '../domain/redline.ts';
import type { VersionText } from '../domain/version-text.ts';

/** Name and version of the method. It changes whenever the same two texts give another difference. */
export const REDLINE_METHOD = 'redline@1';

/** @returns the difference between two version texts, paragraph by paragraph and inside changed paragraphs word by word */
export function computeRedline(_before: Pick<VersionText, 'paragraphs'>, _after: Pick<VersionText, 'paragraphs'>): Redline {
  throw new Error('being written');
}

/** @returns the paragraphs of the later text, made from those of the earlier one */
export function applyRedline(_before: readonly string[], _redline: Redline): readonly string[] {
  throw new Error('being written');
}

/** @returns the paragraphs of the earlier text, made from those of the later one */
export function revertRedline(_after: readonly string[], _redline: Redline): readonly string[] {
  throw new Error('being written');
}
