/** Neighbouring numbered paragraphs of a version text, from 1, both ends included. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

/** @returns the same paragraphs in order, each once, neighbours in one range */
export function mergeRanges(ranges: readonly ParagraphRange[]): readonly ParagraphRange[] {
  const merged: ParagraphRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before === undefined || range.first > before.last + 1) merged.push(range);
    else merged.splice(-1, 1, { ...before, last: Math.max(before.last, range.last) });
  }
  return merged;
}

/** @returns `9, 11–12, 14`, without a sign before it */
export function formatRanges(ranges: readonly ParagraphRange[]): string {
  return mergeRanges(ranges)
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
    .join(', ');
}

/** @returns `¶ 9`, `¶¶ 9–10`, `¶¶ 9, 11, 14`; empty for no paragraph */
export function formatPinpoint(ranges: readonly ParagraphRange[]): string {
  if (ranges.length === 0) return '';
  return `${isOneParagraph(ranges) ? '¶' : '¶¶'} ${formatRanges(ranges)}`;
}

/** @returns whether all ranges name one and the same paragraph */
export function isOneParagraph(ranges: readonly ParagraphRange[]): boolean {
  const [first] = ranges;
  return ranges.every((range) => range.first === first?.first && range.last === first.first);
}
