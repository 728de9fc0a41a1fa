import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  hasErrors,
  type Diagnostic,
  type DiagnosticCode,
} from '../../../src/diagnostics/diagnostic.ts';
import { countText } from '../../../src/diagnostics/reporters.ts';
import type { LoadedArchive } from '../../../src/pipeline.ts';
import { loadArchive, type ContentSource } from '../../../src/pipeline.ts';
import type { DraftFile } from '../../../src/draft/draft-file.ts';
import { ContentFolder } from '../../../src/io/content-folder.ts';
import { FileCache } from '../../../src/io/file-cache.ts';
import { ContentFolderWriter, ContentInUseError } from '../../../src/io/content-writer.ts';
import { reportOf } from '../../load.ts';
import { briefProgress } from './brief-progress.ts';
import type { NewRun } from './kind.ts';

/** What a new record lacks until the record that comes next is there: expected, and said by what to do next. */
const EXPECTED: ReadonlySet<DiagnosticCode> = new Set([
  'platform/empty',
  'document/no-captures',
  'change/unrecorded',
]);

/**
 * Checks files as if they lay in the content folder, and writes them when nothing is wrong with them.
 *
 * Prints what `check` says about the new files. Errors elsewhere do not stop it; they are counted. The
 * folder is claimed before it is read, so of two commands that give the same id the later one is refused.
 *
 * @returns the archive with the new files in it; `undefined` when they have errors and nothing was written
 */
export async function placeFiles(
  run: NewRun,
  files: readonly DraftFile[],
): Promise<LoadedArchive | undefined> {
  const wasThere = existsSync(run.content);
  const writer = openWriter(run);
  if (writer === undefined) return undefined;
  try {
    const loaded = checkDrafts(run, files);
    if (loaded === undefined) return undefined;
    const transaction = await writer.begin();
    for (const { path, content } of files) await transaction.put(path, content);
    await transaction.commit();
    return loaded;
  } finally {
    writer.close();
    if (!wasThere && readdirSync(run.content).length === 0) rmdirSync(run.content);
  }
}

function openWriter({ content, io }: NewRun): ContentFolderWriter | undefined {
  try {
    return new ContentFolderWriter(content);
  } catch (error) {
    if (!(error instanceof ContentInUseError)) throw error;
    io.stderr.write(`${error.message} Nothing was written.\n`);
    return undefined;
  }
}

function checkDrafts(run: NewRun, files: readonly DraftFile[]): LoadedArchive | undefined {
  const { content, cache, io } = run;
  const folder = new ContentFolder(content);
  const present = new Set(folder.list());
  const taken = files.find(({ path }) => present.has(path));
  if (taken !== undefined) {
    io.stderr.write(`${taken.path} was written in the meantime. Nothing was written.\n`);
    return undefined;
  }
  const progress = briefProgress(io);
  const { loaded, diagnostics } = loadArchive({
    content: withDrafts(folder, files),
    cache: new FileCache(resolve(cache, 'derived')),
    progress,
  });
  progress.clear();
  const paths = new Set<string>(files.map(({ path }) => path));
  const isOurs = (one: Diagnostic): boolean =>
    [one.place, ...one.related.map(({ place }) => place)].some(
      (place) => place.at !== 'archive' && paths.has(place.file),
    );
  const ours = diagnostics.filter((one) => isOurs(one) && !EXPECTED.has(one.code));
  const elsewhere = diagnostics.filter((one) => !isOurs(one));
  if (ours.length > 0) io.stderr.write(reportOf(ours, content, 'text'));
  if (loaded === undefined || hasErrors(ours)) {
    io.stderr.write('Nothing was written.\n');
    return undefined;
  }
  if (hasErrors(elsewhere)) {
    const count = countText(elsewhere);
    io.stderr.write(`Other files have problems (${count}): "muniment check" lists them.\n`);
  }
  return loaded;
}

/** A content folder in which the drafts lie already. */
function withDrafts(folder: ContentSource, files: readonly DraftFile[]): ContentSource {
  const drafts = new Map(
    files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    list: () => [...folder.list(), ...drafts.keys()].sort(),
    read: (file) => drafts.get(file) ?? folder.read(file),
  };
}
