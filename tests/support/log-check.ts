import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Where Debian's golang-golang-x-mod-dev puts its sources.
const GO_PATH = '/usr/share/gocode';

/** Whether Go and golang.org/x/mod are here. */
export const hasGo =
  spawnSync('go', ['version']).status === 0 && existsSync(join(GO_PATH, 'src/golang.org/x/mod'));

/** What the independent checker of logs gave. */
export interface LogCheck {
  readonly status: number | null;
  /** `entries 300`, `tiles 4`, … */
  readonly stdout: string;
  /** The reason for a failure. */
  readonly stderr: string;
}

let built: string | undefined;

/**
 * Checks a log with a program that has golang.org/x/mod and nothing of this project.
 *
 * @param log - folder with the checkpoint
 * @param key - of the log, or `unsigned`
 * @param proofs - `.tlog-proof` files
 */
export function checkLogWithGo(log: string, key: string, proofs: readonly string[]): LogCheck {
  built ??= buildChecker();
  const { status, stdout, stderr } = spawnSync(built, [log, key, ...proofs], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function buildChecker(): string {
  const program = join(mkdtempSync(join(tmpdir(), 'muniment-log-check-')), 'log-check');
  const source = join(import.meta.dirname, 'log-check/main.go');
  const { status, stderr } = spawnSync('go', ['build', '-o', program, source], {
    encoding: 'utf8',
    env: { ...process.env, GO111MODULE: 'off', GOPATH: GO_PATH, GOFLAGS: '', CGO_ENABLED: '0' },
  });
  if (status !== 0) throw new Error(`the checker of logs could not be built: ${stderr}`);
  return program;
}
