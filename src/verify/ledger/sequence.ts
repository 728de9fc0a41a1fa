import { diagnostic, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instants.ts';
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
  let release = 1;
  let earliest: Instant | undefined;
  let own: Instant | undefined;
  for (const line of lines) {
    const place = placeOf(line.line);
    if (
      (own !== undefined && line.time !== own) ||
      (earliest !== undefined && line.time < earliest)
    )
      problems.push(
        diagnostic(
          'ledger/release-order',
          place,
          `The time is ${line.time}, after ${own ?? earliest ?? ''} on the line before.`,
        ),
      );
    own ??= line.time;
    if (line.type !== 'release') continue;
    if (line.release !== release)
      problems.push(
        diagnostic(
          'ledger/release-order',
          place,
          `This is release ${line.release}. Expected release ${release}.`,
        ),
      );
    [release, earliest, own] = [line.release + 1, line.time, undefined];
  }
  const last = lines.at(-1);
  if (last !== undefined && last.type !== 'release')
    problems.push(
      diagnostic(
        'ledger/release-open',
        placeOf(last.line),
        'The last line is not the closing line of a release.',
      ),
    );
  return problems;
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
