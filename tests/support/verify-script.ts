import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './program.ts';

/** What the published checking program said of each file: `FAILS  path: words`. */
export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly failing: readonly string[];
}

/** The program as it lies in the project, and is published at the root of every archive. */
export const VERIFY_SCRIPT = join(PROJECT_ROOT, 'public/verify.mjs');

/** Runs the published checking program in a process of its own. */
export function runVerifyScript(...args: readonly string[]): ScriptRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFY_SCRIPT, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr, failing: stdout.match(/^FAILS.*$/gm) ?? [] };
}
