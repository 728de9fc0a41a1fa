import { describe, expect, test } from 'vitest';
import {
  addTallies,
  formatTally,
  NOTHING,
  tallyOfCommand,
  tallyOfSuite,
} from '../../../scripts/test-tally.ts';

describe('the tally of a suite', () => {
  test('counts tests by how they ended', () => {
    const report = reportOf({ tests: ['passed', 'passed', 'failed', 'skipped', 'todo'] });
    expect(tallyOfSuite(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test('adds up the files', () => {
    const report = reportOf({ tests: ['passed'] }, { tests: ['passed', 'failed'] });
    expect(tallyOfSuite(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  test('counts a file that fails before its tests as one failed', () => {
    const report = reportOf({ tests: ['passed'] }, { tests: [], status: 'failed' });
    expect(tallyOfSuite(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('counts a file whose set-up fails as one failed, its tests as skipped', () => {
    const report = reportOf({ tests: ['skipped', 'skipped'], status: 'failed' });
    expect(tallyOfSuite(report, 1)).toEqual({ passed: 0, failed: 1, skipped: 2 });
  });

  test('counts an exit code that no test explains as one failed', () => {
    expect(tallyOfSuite(reportOf({ tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test.each([
    ['that is missing', undefined],
    ['that breaks off', '{"testResults":['],
    ['of another form', '{}'],
  ])('counts a report %s as one failed', (_, report) => {
    expect(tallyOfSuite(report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('is empty when there are no test files', () => {
    expect(tallyOfSuite(reportOf(), 0)).toEqual(NOTHING);
  });
});

test('a command counts as one passed or one failed', () => {
  const sum = [0, 1, 2].map(tallyOfCommand).reduce(addTallies, NOTHING);
  expect(sum).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test('the closing line names skipped tests only when there are any', () => {
  expect(formatTally({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(formatTally({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

interface FileOutcome {
  readonly tests: readonly string[];
  readonly status?: string;
}

/** A vitest JSON report with the members that are read from it. */
function reportOf(...files: readonly FileOutcome[]): string {
  return JSON.stringify({
    testResults: files.map(({ tests, status }) => ({
      status: status ?? (tests.includes('failed') ? 'failed' : 'passed'),
      assertionResults: tests.map((outcome) => ({ status: outcome })),
    })),
  });
}
