import { sha256, type Digest } from './digest.ts';
import type { PassageAnchor } from './evidence.ts';
import { unitsBefore, type IndexedText } from './indexed-text.ts';
import type { Passage } from './records.ts';

/** Length of the prefix and suffix that are written beside a passage, in Unicode code points. */
export const CONTEXT_LENGTH = 32;

/** What a record states about the place of a passage beside its words. */
export interface PassageSelectors {
  /** What stands directly before, up to {@link CONTEXT_LENGTH} code points; empty at the start of the text. */
  readonly prefix: string;
  /** What stands directly after, a line feed where a paragraph ends. */
  readonly suffix: string;
  /** Offset of the first character in the version text, in code points from 0. */
  readonly start: number;
}

/** @returns what stands directly before and after a place, up to 32 code points each, and where it starts */
export function selectorsFor(
  text: IndexedText,
  anchor: Pick<PassageAnchor, 'start' | 'end'>,
): PassageSelectors {
  const from = unitsBefore(text, Math.max(0, anchor.start - CONTEXT_LENGTH));
  const [start, end] = [unitsBefore(text, anchor.start), unitsBefore(text, anchor.end)];
  const to = unitsBefore(text, anchor.end + CONTEXT_LENGTH);
  return {
    prefix: text.text.slice(from, start),
    suffix: text.text.slice(end, to),
    start: anchor.start,
  };
}

/** @returns the `excerptDigest` of a provision: SHA-256 over the UTF-8 of its passages' words, joined by line feeds */
export function excerptDigestOf(passages: readonly Pick<Passage, 'exact'>[]): Digest {
  return sha256(passages.map(({ exact }) => exact).join('\n'));
}
