import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROJECT_ROOT = join(import.meta.dirname, '../..');

/** What a run of `muniment` gave. */
export interface ProgramRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramSetting {
  /** The project that is run; this one unless told otherwise. */
  readonly project?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Put before the command, for instance `taskset -c 0`. */
  readonly under?: readonly string[];
  readonly input?: string;
}

/** Runs the real command in a process of its own. */
export function runMuniment(args: readonly string[], setting: ProgramSetting = {}): ProgramRun {
  const script = join(setting.project ?? PROJECT_ROOT, 'scripts/muniment.js');
  const [program, ...rest] = [...(setting.under ?? []), process.execPath, script, ...args];
  const { status, stdout, stderr } = spawnSync(program ?? process.execPath, rest, {
    cwd: setting.cwd ?? PROJECT_ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...setting.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(setting.input === undefined ? {} : { input: setting.input }),
  });
  return { status, stdout, stderr };
}

/** Runs a build that must succeed. @throws Error with everything the program printed when it does not */
export function buildOrThrow(args: readonly string[], setting: ProgramSetting = {}): ProgramRun {
  const run = runMuniment(['build', ...args], setting);
  if (run.status !== 0)
    throw new Error(`muniment build ended with ${run.status}:\n${run.stdout}${run.stderr}`);
  return run;
}

/** Gives a new empty folder to a function and removes it afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies the program, without its dependencies, which are linked. */
export function copyProject(to: string): void {
  for (const name of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(PROJECT_ROOT, name), join(to, name), { recursive: true });
  }
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(to, 'node_modules'));
}
