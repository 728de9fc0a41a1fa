import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Something that only one process may do at a time. */
export interface ProcessLock {
  release(): void;
}

/** Locks that this process holds. A file with its number that is not among them was left by a dead process of the same number. */
const held = new Set<string>();

/**
 * Takes a lock that is a file with the number of the process that holds it. A lock whose process has
 * ended, killed perhaps, is taken over.
 *
 * @returns the lock, or the number of the process that holds it
 */
export function takeLock(file: string): ProcessLock | number {
  mkdirSync(dirname(file), { recursive: true });
  // Linked under its name once it is whole: nobody ever reads a lock that names no process yet.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (;;) {
      if (linked(own, file)) return lockOn(file);
      const holder = holderOf(file);
      const isHeld = holder === process.pid ? held.has(file) : isRunning(holder);
      if (holder !== undefined && isHeld) return holder;
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function lockOn(file: string): ProcessLock {
  held.add(file);
  return {
    release: () => {
      held.delete(file);
      rmSync(file, { force: true });
    },
  };
}

function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function holderOf(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(holder) && holder > 0 ? holder : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isRunning(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
