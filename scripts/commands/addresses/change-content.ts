import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import type { ContentPath } from '../../../src/domain/records.ts';
import { ADDRESSES_FILE, type AddressRows } from '../../../src/draft/addresses.ts';
import type { DraftFile } from '../../../src/draft/draft-file.ts';
import { ContentFolder } from '../../../src/io/content-folder.ts';
import { ContentFolderWriter, ContentInUseError } from '../../../src/io/content-writer.ts';
import { FileCache } from '../../../src/io/file-cache.ts';
import { loadArchive, type ContentSource, type LoadedArchive } from '../../../src/pipeline.ts';
import { addressesSchema } from '../../../src/validate/schemas/addresses.ts';
import type { CommandIo } from '../../command.ts';
import { loadFolder, reportOf } from '../../load.ts';
import { briefProgress } from '../new/brief-progress.ts';

/** The content folder of a command about addresses. */
export interface ContentRun {
  readonly content: string;
  readonly cache: string;
  readonly io: CommandIo;
}

/** Files that are written and removed together. */
export interface ContentChange {
  readonly put: readonly DraftFile[];
  readonly remove: readonly ContentPath[];
}

/**
 * Claims a content folder, reads it, and carries out a change to it when the archive has no errors with it.
 *
 * @param change - what to do with the archive; `undefined` when nothing
 * @returns whether the change was written; what stood in the way is printed
 */
export async function changeContent(
  run: ContentRun,
  change: (loaded: LoadedArchive, rows: AddressRows, schema: string | undefined) => ContentChange,
): Promise<boolean> {
  const writer = openWriter(run);
  if (writer === undefined) return false;
  try {
    const { loaded, diagnostics } = loadFolder(run, run.io);
    if (loaded === undefined || hasErrors(diagnostics)) {
      run.io.stderr.write(reportOf(diagnostics, run.content, 'text'));
      run.io.stderr.write('Nothing was changed: the content has errors.\n');
      return false;
    }
    const { rows, schema } = addressRows(run.content);
    const planned = change(loaded, rows, schema);
    if (!isFine(run, planned)) return false;
    const transaction = await writer.begin();
    for (const { path, content } of planned.put) await transaction.put(path, content);
    planned.remove.forEach((path) => transaction.remove(path));
    await transaction.commit();
    removeEmptyFolders(run.content, planned.remove);
    return true;
  } finally {
    writer.close();
  }
}

function openWriter({ content, io }: ContentRun): ContentFolderWriter | undefined {
  try {
    return new ContentFolderWriter(content);
  } catch (error) {
    if (!(error instanceof ContentInUseError)) throw error;
    io.stderr.write(`${error.message} Nothing was changed.\n`);
    return undefined;
  }
}

/** A folder whose files have all moved would look like one that still holds something. */
function removeEmptyFolders(content: string, removed: readonly ContentPath[]): void {
  const folders = new Set(removed.flatMap(foldersOf));
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    const path = join(content, folder);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}

function foldersOf(file: ContentPath): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The file passed its schema before: the folder was read without errors. */
function addressRows(content: string): {
  readonly rows: AddressRows;
  readonly schema: string | undefined;
} {
  const file = join(content, ADDRESSES_FILE);
  const value: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { aliases = [], tombstones = [], $schema: schema } = addressesSchema.parse(value);
  return { rows: { aliases, tombstones }, schema };
}

function isFine(run: ContentRun, change: ContentChange): boolean {
  const progress = briefProgress(run.io);
  const { diagnostics } = loadArchive({
    content: withChange(new ContentFolder(run.content), change),
    cache: new FileCache(resolve(run.cache, 'derived')),
    progress,
  });
  progress.clear();
  if (!hasErrors(diagnostics)) return true;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  run.io.stderr.write(reportOf(errors, run.content, 'text'));
  run.io.stderr.write('Nothing was changed: this is what would be wrong afterwards.\n');
  return false;
}

function withChange(folder: ContentSource, { put, remove }: ContentChange): ContentSource {
  const written = new Map(
    put.map(({ path, content }) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const gone = new Set(remove);
  return {
    list: () =>
      [...new Set([...folder.list().filter((path) => !gone.has(path)), ...written.keys()])].sort(),
    read: (file) => written.get(file) ?? folder.read(file),
  };
}
