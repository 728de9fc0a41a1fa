/**
 * Runs the project's checks and tests, and closes with one line that sums all of them.
 *
 *     node scripts/test.ts                                   every step
 *     node scripts/test.ts lint                              one step
 *     node scripts/test.ts unit tests/unit/domain            a suite, only files whose path contains this
 *
 * Exit codes: 0 when nothing failed, 1 when something did, 2 when the step is unknown.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step } from './test-steps.ts';
import { STEPS } from './test-steps.ts';
import type { Tally } from './test-tally.ts';
import { addTallies, formatTally, NOTHING, tallyOfCommand, tallyOfSuite } from './test-tally.ts';

const ROOT = join(import.meta.dirname, '..');
const VITEST = 'node_modules/vitest/vitest.mjs';

/** @returns the program's exit code; 1 when it could not start or was killed */
function run(program: string, args: readonly string[]): number {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const { status } = spawnSync(process.execPath, [join(ROOT, program), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...plain, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status ?? 1;
}

function runSuite(name: string, filters: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-test-'));
  const reportFile = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    // A missing golden file fails: only `npm run test:accept` writes them.
    const strict = ['--update=none', '--allowOnly=false'];
    const args = ['run', '--project', name, ...strict, ...reporters, ...filters];
    const exitCode = run(VITEST, args);
    return tallyOfSuite(readIfThere(reportFile), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function runStep(step: Step, filters: readonly string[]): Tally {
  if (step.kind === 'suite') {
    console.log(`\n== ${step.name}: vitest`);
    return runSuite(step.name, filters);
  }
  return step.commands
    .map(({ title, program, args }) => {
      console.log(`\n== ${step.name}: ${title}`);
      return tallyOfCommand(run(program, args));
    })
    .reduce(addTallies, NOTHING);
}

function main(args: readonly string[]): number {
  const [wanted, ...filters] = args;
  const steps = STEPS.filter(({ name }) => wanted === undefined || name === wanted);
  if (steps.length === 0) {
    console.error(`Unknown step "${wanted}". Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const tallies = steps.map((step) => ({ step, tally: runStep(step, filters) }));
  const total = tallies.map(({ tally }) => tally).reduce(addTallies, NOTHING);
  console.log('');
  for (const { step, tally } of tallies) console.log(`${step.name}: ${formatTally(tally)}`);
  console.log(`\n${formatTally(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
