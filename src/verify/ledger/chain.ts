import { diagnostic, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Digest } from '../../domain/digest.ts';
import type { LedgerLine } from '../../domain/sealed/ledger-line.ts';

/** A line with its digest, in the order of the file. */
export interface ChainedLine {
  readonly line: LedgerLine;
  /** SHA-256 of its text. */
  readonly digest: Digest;
}

/**
 * Follows the ledger from line to line: each names its place and the digest of the line before.
 *
 * @param placeOf - of a line by its place in the file, from 1
 * @returns the first fault, since nothing that comes after it can be trusted; `undefined` when there is none
 */
export function chainProblem(
  lines: readonly ChainedLine[],
  placeOf: (line: number) => Place,
): Diagnostic | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  if (first.line.type !== 'ledger') return startProblem(first.line, placeOf(1));
  for (const [index, current] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && !follows(current, before))
      return linkProblem({ lines, index, current, before }, placeOf);
  }
  return undefined;
}

function follows({ line }: ChainedLine, before: ChainedLine): boolean {
  return (
    line.type !== 'ledger' && line.line === before.line.line + 1 && line.previous === before.digest
  );
}

function startProblem({ line }: LedgerLine, place: Place): Diagnostic {
  const until = line === 2 ? 'Line 1 is' : `Lines 1 to ${line - 1} are`;
  return diagnostic(
    'ledger/line-missing',
    place,
    `The ledger starts with line ${line}. ${until} missing.`,
  );
}

interface Break {
  readonly lines: readonly ChainedLine[];
  /** Place of the line that does not follow the one before, from 0. */
  readonly index: number;
  readonly current: ChainedLine;
  readonly before: ChainedLine;
}

function linkProblem(
  { lines, index, current, before }: Break,
  placeOf: (line: number) => Place,
): Diagnostic {
  const place = placeOf(index + 1);
  const [number, last] = [current.line.line, before.line.line];
  const previous = current.line.type === 'ledger' ? undefined : current.line.previous;
  const rival = lines.findIndex(
    ({ line }, at) => at < index && line.type !== 'ledger' && line.previous === previous,
  );
  if (rival >= 0 || current.line.type === 'ledger') {
    const first = rival >= 0 ? lines[rival]?.line.line : 1;
    return diagnostic(
      'ledger/forked',
      place,
      `There is another line ${first ?? 1} that follows the same line.`,
      [{ place: placeOf(Math.max(rival, 0) + 1), label: 'the other' }],
    );
  }
  const wanted = lines.findIndex(({ digest }) => digest === previous);
  if (wanted >= 0) {
    return diagnostic(
      'ledger/line-moved',
      place,
      `This is line ${number}, which follows line ${lines[wanted]?.line.line ?? 0}, and it stands after line ${last}.`,
      [{ place: placeOf(wanted + 1), label: 'the line it follows' }],
    );
  }
  if (number > last + 1) {
    const missing =
      number === last + 2 ? `Line ${last + 1} is` : `Lines ${last + 1} to ${number - 1} are`;
    return diagnostic(
      'ledger/line-missing',
      place,
      `Line ${number} stands after line ${last}. ${missing} missing.`,
    );
  }
  return diagnostic(
    'ledger/line-changed',
    placeOf(index),
    `The line after it names ${previous ?? 'nothing'} as its digest.\nComputed ${before.digest}.`,
    [{ place, label: 'the line after it' }],
  );
}
