import { z } from 'zod';

/** How many tests or checks ended in which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
const ONE_FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

const REPORT = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

type FileReport = z.infer<typeof REPORT>['testResults'][number];

/** @returns the tally of one command that counts as a whole */
export function tallyOfCommand(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : ONE_FAILED;
}

/**
 * The tally of one vitest run.
 *
 * A run that failed has at least one failed test here, so no failure can hide in a green sum: a
 * file that fails outside its tests, a run that crashes, and a report that cannot be read each
 * count as one.
 *
 * @param report - vitest's JSON report, or `undefined` when it wrote none
 */
export function tallyOfSuite(report: string | undefined, exitCode: number): Tally {
  const files = report === undefined ? undefined : readReport(report);
  if (files === undefined) return ONE_FAILED;
  const total = files.map(tallyOfFile).reduce(addTallies, NOTHING);
  return exitCode !== 0 && total.failed === 0 ? addTallies(total, ONE_FAILED) : total;
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** @returns `12 passed, 0 failed`, with `, 3 skipped` when there are any */
export function formatTally(tally: Tally): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}

function readReport(report: string): readonly FileReport[] | undefined {
  try {
    return REPORT.parse(JSON.parse(report)).testResults;
  } catch {
    return undefined;
  }
}

function tallyOfFile(file: FileReport): Tally {
  const count = (...statuses: readonly string[]): number =>
    file.assertionResults.filter(({ status }) => statuses.includes(status)).length;
  const passed = count('passed');
  const failed = count('failed');
  const skipped = file.assertionResults.length - passed - failed;
  const failedOutsideTests = file.status === 'failed' && failed === 0;
  return { passed, failed: failedOutsideTests ? 1 : failed, skipped };
}
