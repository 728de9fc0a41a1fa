import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A running git program. */
export interface GitProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Settles when the program ends; fails with its own words unless it ended well. */
  readonly ended: Promise<void>;
  kill(): void;
}

// Nothing that a repository's or the machine's configuration could start or fetch: no hooks, no
// file-system monitor, no objects from elsewhere.
const SAFE = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['log.showSignature', 'false'],
  ['protocol.allow', 'never'],
  ['protocol.file.allow', 'always'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const KEPT_ERROR_CHARACTERS = 4000;

/** Starts git without a shell. */
export function startGit(args: readonly string[]): GitProcess {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    'git',
    [...SAFE, ...args],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: gitEnvironment(),
    },
  );
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-KEPT_ERROR_CHARACTERS);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', (cause) => {
      reject(new Error(`git could not be started: ${cause.message}`, { cause }));
    });
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `git ${args.find((arg) => !arg.startsWith('-')) ?? ''} failed: ${words.trim()}`,
          ),
        );
    });
  });
  // Whoever waits for it gets the failure; until then it must not count as unhandled.
  ended.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  return { stdin: child.stdin, stdout: child.stdout, ended, kill: () => void child.kill() };
}

/** @returns everything that git prints */
export async function runGit(args: readonly string[]): Promise<Buffer> {
  const git = startGit(args);
  git.stdin.end();
  const chunks: Buffer[] = [];
  git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await git.ended;
  return Buffer.concat(chunks);
}

/** The environment without variables that would lead git to another repository or program. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
  };
}
