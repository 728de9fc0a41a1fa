import {
  constants,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentPath } from '../domain/records.ts';
import type { SitePath } from '../domain/urls.ts';
import { PublishedFolder } from './published-folder.ts';

/**
 * Output that is written beside the old one and takes its place at the end.
 *
 * A failed or killed build leaves the old output whole. The two renames of {@link publish} are the only
 * moment without output under its name; {@link recoverOutput} puts things right if a process dies there.
 */
export class OutputTree {
  readonly staging: string;
  readonly #out: string;
  readonly #content: string;
  readonly #written: PublishedFolder;
  readonly #beside: string[] = [];

  /** @param out - where the output shall lie; its parent must be writable */
  constructor(out: string, content: string) {
    this.#out = out;
    this.#content = content;
    this.staging = stagedOf(out);
    recoverOutput(out);
    rmSync(this.staging, { recursive: true, force: true });
    mkdirSync(this.staging, { recursive: true });
    this.#written = new PublishedFolder(this.staging);
  }

  write(path: SitePath, bytes: string | Uint8Array): void {
    const target = this.#target(path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }

  stream(path: SitePath, pieces: Iterable<string>): void {
    const target = this.#target(path);
    mkdirSync(dirname(target), { recursive: true });
    const file = openSync(target, 'w');
    try {
      for (const piece of pieces) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
  }

  copy(path: SitePath, file: ContentPath): void {
    const target = this.#target(path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(this.#content, file), target);
  }

  /** Takes a file in that is kept elsewhere, by its absolute path: a copy, since what is published may be changed by hand. */
  take(path: SitePath, file: string): void {
    const target = this.#target(path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target, constants.COPYFILE_FICLONE);
  }

  /** @returns every file written so far, sorted by code unit */
  list(): readonly string[] {
    return this.#written.list();
  }

  read(path: string): Uint8Array {
    return this.#written.read(path);
  }

  remove(path: SitePath): void {
    rmSync(this.#target(path));
  }

  /**
   * Adds a file that lies beside the output and is published with it.
   *
   * @param ending - what follows the name of the output: `.zip`
   * @returns where to write it until then
   */
  beside(ending: string): string {
    this.#beside.push(ending);
    return stagedOf(this.#out + ending);
  }

  /** Puts the new output in the place of the old one, which is removed. */
  publish(): void {
    const previous = previousOf(this.#out);
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(this.#out)) renameSync(this.#out, previous);
    renameSync(this.staging, this.#out);
    for (const ending of this.#beside) renameSync(stagedOf(this.#out + ending), this.#out + ending);
    rmSync(previous, { recursive: true, force: true });
  }

  /** Removes what was written so far. */
  discard(): void {
    rmSync(this.staging, { recursive: true, force: true });
    for (const ending of this.#beside) rmSync(stagedOf(this.#out + ending), { force: true });
  }

  #target(path: SitePath): string {
    return join(this.staging, ...path.split('/').filter((part) => part !== ''));
  }
}

/** Restores the old output when a build died between the two renames of its last step. */
export function recoverOutput(out: string): void {
  if (!existsSync(out) && existsSync(previousOf(out))) renameSync(previousOf(out), out);
}

/** @returns the number of files below a folder whose names end with a text */
export function countFiles(root: string, ending: string): number {
  return readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(ending),
  ).length;
}

const stagedOf = (out: string): string => `${out}.building`;
const previousOf = (out: string): string => `${out}.previous`;
