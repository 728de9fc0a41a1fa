import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ContentPath } from '../domain/records.ts';

interface NewFile {
  readonly path: ContentPath;
  readonly content: string | Uint8Array;
}

/**
 * Adds files to a content folder: all of them, or none. Nothing that lies there is replaced.
 *
 * Each is written beside its place under a name that the content format ignores, and takes its name
 * when it is whole, so that a killed process leaves no half file.
 *
 * @param root - made when it is not there
 * @throws Error when a file of the same name exists, or when the disk refuses; what was added is then removed
 */
export function addNewFiles(root: string, files: readonly NewFile[]): void {
  const added: string[] = [];
  try {
    for (const { path, content } of files) {
      const target = join(root, path);
      addNewFile(target, content);
      added.push(target);
    }
  } catch (error) {
    for (const target of added) rmSync(target, { force: true });
    throw error;
  }
}

function addNewFile(target: string, content: string | Uint8Array): void {
  mkdirSync(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    writeFileSync(beside, content);
    nameNewFile(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

function nameNewFile(beside: string, target: string): void {
  try {
    // A rename would replace a file that another process wrote a moment ago; a link does not.
    linkSync(beside, target);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isTaken || existsSync(target))
      throw new Error(`${target} exists already`, { cause: error });
    // Some file systems have no links.
    renameSync(beside, target);
  }
}
