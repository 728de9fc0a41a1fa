import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A cache on disk: one file per key. It can be deleted at any time. */
export class FileCache {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** @returns the kept value, or `undefined` when there is none that can be read */
  get(key: string): string | undefined {
    try {
      return readFileSync(this.#path(key), 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Keeps a value. It is written beside and renamed, so that a killed process leaves no half file. */
  put(key: string, value: string): void {
    const path = this.#path(key);
    try {
      writeBeside(path, value);
    } catch (error) {
      // The folder is not there yet, or another process that runs other code has removed it.
      if (!isMissing(error)) throw error;
      mkdirSync(dirname(path), { recursive: true });
      writeBeside(path, value);
    }
  }

  /** The last part of a key is spread over folders by its first two characters. */
  #path(key: string): string {
    const parts = key.split('/');
    const last = parts.pop() ?? '';
    return join(this.#root, ...parts, last.slice(0, 2), `${last}.json`);
  }
}

/** Removes everything from a folder but one entry. */
export function removeOthers(folder: string, keep: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== keep) rmSync(join(folder, name), { recursive: true, force: true });
}

function writeBeside(path: string, value: string): void {
  const beside = `${path}.${process.pid}.part`;
  writeFileSync(beside, value);
  renameSync(beside, path);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
