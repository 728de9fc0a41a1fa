import type { CheckOutcome } from './verify.ts';

/** @returns whether every check holds */
export function allHold(outcomes: readonly CheckOutcome[]): boolean {
  return outcomes.every(({ problems }) => problems.length === 0);
}

/**
 * A report for people: one line for each check, then a block for each problem.
 *
 * ```
 * ok     Files  964 of 964 files have the digest that SHA256SUMS states.
 * ```
 */
export function verificationAsText(outcomes: readonly CheckOutcome[]): string {
  const width = Math.max(...outcomes.map(({ check }) => check.label.length));
  const lines = outcomes.map(
    ({ check, summary, problems }) =>
      `${problems.length === 0 ? 'ok   ' : 'fails'}  ${check.label.padEnd(width)}  ${summary}\n`,
  );
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  const blocks = problems.map(
    ({ code, path, message }) => `\n${path}\n  ${code}\n${indented(message)}`,
  );
  return [...lines, ...blocks, `\n${countText(problems.length)}\n`].join('');
}

/** @returns the same as JSON with two-space indentation */
export function verificationAsJson(outcomes: readonly CheckOutcome[]): string {
  const checks = outcomes.map(({ check: { id, label }, summary, problems }) => ({
    id,
    label,
    holds: problems.length === 0,
    summary,
    problems,
  }));
  return `${JSON.stringify(checks, undefined, 2)}\n`;
}

const indented = (message: string): string =>
  message
    .split('\n')
    .map((sentence) => `  ${sentence}\n`)
    .join('');

function countText(problems: number): string {
  if (problems === 0) return 'No problem was found.';
  return problems === 1 ? '1 problem.' : `${problems} problems.`;
}
