import type { Paragraph } from '../../src/domain/version-text.ts';
import { extractVersion } from '../../src/parse/extract/index.ts';

/** @returns paragraphs with these words, for tests that do not care what kind they are */
export function paragraphsOf(...texts: readonly string[]): {
  readonly paragraphs: readonly Paragraph[];
} {
  return { paragraphs: texts.map((text) => ({ kind: 'paragraph', text })) };
}

/** @returns the paragraphs of a snapshot, written as one line each: kind, numbers if any, text */
export function outlineOf(snapshot: string | Uint8Array, mediaType: string): readonly string[] {
  const bytes = typeof snapshot === 'string' ? new TextEncoder().encode(snapshot) : snapshot;
  return (extractVersion(bytes, mediaType)?.paragraphs ?? []).map(
    ({ kind, level, ordinal, row, text }) => {
      const numbers = [
        level,
        ordinal === undefined ? undefined : `#${ordinal}`,
        row === undefined ? undefined : `row ${row}`,
      ];
      return `${[kind, ...numbers.filter((number) => number !== undefined)].join(' ')}: ${text}`;
    },
  );
}
