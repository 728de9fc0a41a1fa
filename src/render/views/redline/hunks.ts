import type { RedlineBlock } from '../../../domain/redline.ts';

export type ChangedBlock = Exclude<RedlineBlock, { readonly kind: 'same' }>;

/** Neighbouring blocks that are not the same on both sides. */
export interface Hunk {
  readonly blocks: readonly ChangedBlock[];
  /** Unchanged paragraphs just before. */
  readonly skipped: number;
  /** Paragraph of the later text after which the hunk stands; 0 at its start. */
  readonly afterParagraph: number;
}

/** @returns the hunks in order, and how many unchanged paragraphs follow the last */
export function hunksOf(blocks: readonly RedlineBlock[]): {
  readonly hunks: readonly Hunk[];
  readonly tail: number;
} {
  const hunks: { blocks: ChangedBlock[]; skipped: number; afterParagraph: number }[] = [];
  let skipped = 0;
  let paragraph = 0;
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'same') {
      skipped = block.count;
      paragraph = block.after + block.count - 1;
      isOpen = false;
      continue;
    }
    if (!isOpen) hunks.push({ blocks: [], skipped, afterParagraph: paragraph });
    hunks.at(-1)?.blocks.push(block);
    skipped = 0;
    isOpen = true;
    if (block.kind !== 'removed') paragraph = block.after;
  }
  return { hunks, tail: isOpen ? 0 : skipped };
}

/** @returns the paragraph of the later text with which a hunk begins, or after which it stands */
export function firstAfter({ blocks, afterParagraph }: Hunk): number {
  const first = blocks.find((block) => block.kind !== 'removed');
  return first?.kind === 'changed' || first?.kind === 'added'
    ? first.after
    : Math.max(1, afterParagraph);
}

/** @returns the paragraph of the earlier text with which the blocks begin */
export function firstBefore(blocks: readonly ChangedBlock[]): number {
  const first = blocks.find((block) => block.kind !== 'added');
  return first?.kind === 'changed' || first?.kind === 'removed' ? first.before : 1;
}
