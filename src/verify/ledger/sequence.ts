import { diagnostic, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instants.ts';
import { closedLines, type ClosedLine } from '../../domain/sealed/closings.ts';
import type { LedgerLine } from '../../domain/sealed/ledger-line.ts';

/** Checks what the lines of an unbroken chain say one after the other: releases, times, revision numbers. */
export function sequenceProblems(
  lines: readonly LedgerLine[],
  placeOf: (line: number) => Place,
): readonly Diagnostic[] {
  return [...releaseProblems(lines, placeOf), ...revisionProblems(lines, placeOf)];
}

function releaseProblems(
  lines: readonly LedgerLine[],
  placeOf: (line: number) => Place,
): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const refuse = (line: LedgerLine, message: string): void => {
    problems.push(diagnostic('ledger/release-order', placeOf(line.line), message));
  };
  const closed = closedLines(lines);
  let release = 1;
  let before: Instant | undefined;
  /** Of the release that is open: all its lines have it. */
  let own: Instant | undefined;
  for (const { line, isClosing } of closed) {
    if ((own !== undefined && line.time !== own) || (before !== undefined && line.time < before))
      refuse(line, `The time is ${line.time}, after ${own ?? before ?? ''} on the line before.`);
    if (line.type === 'manifest' && !isClosing) refuse(line, 'A manifest stands inside a release.');
    if (line.type === 'release' && line.release !== release)
      refuse(line, `This is release ${line.release}. Expected release ${release}.`);
    if (line.type === 'release') release = line.release + 1;
    [before, own] = isClosing ? [line.time, undefined] : [before, own ?? line.time];
  }
  return [...problems, ...openProblem(closed.at(-1), placeOf)];
}

function openProblem(
  last: ClosedLine | undefined,
  placeOf: (line: number) => Place,
): readonly Diagnostic[] {
  return last === undefined || last.isClosing
    ? []
    : [
        diagnostic(
          'ledger/release-open',
          placeOf(last.line.line),
          'The last line is not the closing line of a release.',
        ),
      ];
}

function revisionProblems(
  lines: readonly LedgerLine[],
  placeOf: (line: number) => Place,
): readonly Diagnostic[] {
  const latest = new Map<RecordId, number>();
  return lines.flatMap((line) => {
    if (line.type !== 'publish' && line.type !== 'revise') return [];
    const expected = (latest.get(line.id) ?? 0) + 1;
    latest.set(line.id, line.revision);
    const isNamedRight = (line.type === 'publish') === (line.revision === 1);
    return line.revision === expected && isNamedRight
      ? []
      : [
          diagnostic(
            'ledger/revision-number',
            placeOf(line.line),
            `"${line.type}" of r${line.revision} of ${line.id}. Expected r${expected}.`,
          ),
        ];
  });
}
