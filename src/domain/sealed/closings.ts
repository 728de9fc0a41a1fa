import type { LedgerLine } from './ledger-line.ts';

/** A line together with whether the ledger may end with it. */
export interface ClosedLine {
  readonly line: LedgerLine;
  /** Whether it closes what it belongs to: only then is the ledger whole, and has a checkpoint. */
  readonly isClosing: boolean;
}

/**
 * Tells which lines stand alone and which are closed by a later one: a release is everything up to its `release`
 * line, and keys and manifests between releases stand alone.
 *
 * @returns the same lines in the same order
 */
export function closedLines(lines: readonly LedgerLine[]): readonly ClosedLine[] {
  let isOpen = false;
  return lines.map((line) => {
    const standsAlone = !isOpen && (line.type === 'key' || line.type === 'manifest');
    const isClosing = standsAlone || line.type === 'release';
    isOpen = !isClosing;
    return { line, isClosing };
  });
}
