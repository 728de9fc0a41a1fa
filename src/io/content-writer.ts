import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ContentPath } from '../domain/records.ts';
import { takeLock, type ProcessLock } from './process-lock.ts';
import { syncFiles, syncFolders } from './sync-to-disk.ts';

/** Inside the content folder, so that a rename moves a file without copying; names with a dot are no content. */
const STAGING = '.muniment-import';

const PLAN = z.object({ remove: z.array(z.string()), put: z.array(z.string()) });
type Plan = Readonly<z.infer<typeof PLAN>>;

/** The steps on which a transaction rests. A move or a removal happens whole or not at all; a write may be cut short. */
export interface FolderSteps {
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  move(from: string, to: string): void;
  remove(path: string): void;
}

export const ON_DISK: FolderSteps = {
  write: (path, bytes) => writeFile(path, bytes),
  move: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

interface Place {
  readonly root: string;
  readonly staging: string;
  readonly steps: FolderSteps;
}

/** Another process that is alive is writing to the same folder. */
export class ContentInUseError extends Error {
  override readonly name = 'ContentInUseError';
}

/**
 * Writes to a content folder so that a failed or killed run leaves no half of anything.
 *
 * The files of a transaction are written beside first. Then a plan is put down, which is the moment
 * from which the transaction counts, and the files are renamed into place. A run that died before
 * that moment has changed nothing; one that died after it is completed when the folder is next opened.
 * Files are on the disk before the plan is, so that this holds when the machine loses its power too.
 */
export class ContentFolderWriter {
  readonly #place: Place;
  readonly #lock: ProcessLock;

  /**
   * Opens a folder, which is made when it is missing, and completes or discards what an earlier run left.
   *
   * @param steps - how files are moved and removed; on disk unless a test says otherwise
   * @throws ContentInUseError
   */
  constructor(root: string, steps: FolderSteps = ON_DISK) {
    this.#place = { root, staging: join(root, STAGING), steps };
    this.#lock = claim(this.#place.staging);
    completeOrDiscard(this.#place);
  }

  begin(): Promise<ContentFolderTransaction> {
    discard(this.#place.staging);
    return Promise.resolve(new ContentFolderTransaction(this.#place));
  }

  /** Ends the writing. What was not committed is discarded; what was half moved waits for the next run. */
  close(): void {
    const { staging } = this.#place;
    this.#lock.release();
    if (!existsSync(planOf(staging))) rmSync(staging, { recursive: true, force: true });
  }
}

/** Changes that happen together. */
export class ContentFolderTransaction {
  readonly #place: Place;
  readonly #put: string[] = [];
  readonly #remove: string[] = [];
  readonly #made = new Set<string>();

  constructor(place: Place) {
    this.#place = place;
  }

  async put(file: ContentPath, bytes: Uint8Array | string): Promise<void> {
    const path = join(filesOf(this.#place.staging), file);
    const folder = dirname(path);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    await this.#place.steps.write(path, bytes);
    this.#put.push(file);
  }

  remove(file: ContentPath): void {
    this.#remove.push(file);
  }

  async commit(): Promise<void> {
    const { staging, root, steps } = this.#place;
    const plan: Plan = { remove: this.#remove, put: this.#put };
    const path = planOf(staging);
    await syncFiles(plan.put.map((file) => join(filesOf(staging), file)));
    await syncFolders([...this.#made]);
    await steps.write(`${path}.part`, JSON.stringify(plan));
    await syncFiles([`${path}.part`]);
    renameSync(`${path}.part`, path);
    await syncFolders([staging]);
    execute(plan, this.#place);
    await syncFolders([...new Set(plan.put.map((file) => dirname(join(root, file))))]);
    discard(staging);
  }
}

const filesOf = (staging: string): string => join(staging, 'files');
const planOf = (staging: string): string => join(staging, 'plan.json');
const ownerOf = (staging: string): string => join(staging, 'owner');

/** Can be repeated: what was moved or removed already is passed over. */
function execute({ remove, put }: Plan, { root, staging, steps }: Place): void {
  const from = filesOf(staging);
  const isWaiting = (file: string): boolean => existsSync(join(from, file));
  for (const file of remove) {
    // A file that is also put may have been moved into place before the run died.
    if (!put.includes(file) || isWaiting(file)) steps.remove(join(root, file));
  }
  for (const file of put) {
    if (!isWaiting(file)) continue;
    const path = firstMissing(file, root) ?? file;
    steps.move(join(from, path), join(root, path));
  }
}

/** @returns the outermost folder of a file that is not there: it is moved as a whole, with all that is put into it */
function firstMissing(file: string, root: string): string | undefined {
  const parts = file.split('/');
  const folders = parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
  return folders.find((folder) => !existsSync(join(root, folder)));
}

function claim(staging: string): ProcessLock {
  const lock = takeLock(ownerOf(staging));
  if (typeof lock !== 'number') return lock;
  throw new ContentInUseError(`Process ${lock} is writing to the same folder.`);
}

function completeOrDiscard(place: Place): void {
  if (existsSync(planOf(place.staging))) {
    execute(PLAN.parse(JSON.parse(readFileSync(planOf(place.staging), 'utf8'))), place);
  }
  discard(place.staging);
}

/** The plan goes first: without it the files mean nothing. */
function discard(staging: string): void {
  rmSync(planOf(staging), { force: true });
  rmSync(filesOf(staging), { recursive: true, force: true });
}
