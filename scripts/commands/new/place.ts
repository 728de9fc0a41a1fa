import { existsSync } from 'node:fs';
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
import { addNewFiles } from '../../../src/io/new-files.ts';
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
 * Prints what `check` says about the new files. Errors elsewhere do not stop it; they are counted.
 *
 * @returns the archive with the new files in it; `undefined` when they have errors and nothing was written
 */
export function placeFiles(run: NewRun, files: readonly DraftFile[]): LoadedArchive | undefined {
  const { content, cache, io } = run;
  const progress = briefProgress(io);
  const { loaded, diagnostics } = loadArchive({
    content: withDrafts(existsSync(content) ? new ContentFolder(content) : undefined, files),
    cache: new FileCache(resolve(cache, 'derived')),
    progress,
  });
  const paths = new Set<string>(files.map(({ path }) => path));
  const isOurs = ({ place }: Diagnostic): boolean =>
    place.at !== 'archive' && paths.has(place.file);
  const ours = diagnostics.filter((one) => isOurs(one) && !EXPECTED.has(one.code));
  const elsewhere = diagnostics.filter((one) => !isOurs(one));
  progress.clear();
  if (ours.length > 0) io.stderr.write(reportOf(ours, content, 'text'));
  if (loaded === undefined || hasErrors(ours)) {
    io.stderr.write('Nothing was written.\n');
    return undefined;
  }
  addNewFiles(content, files);
  if (hasErrors(elsewhere))
    io.stderr.write(
      `Other files of the folder have problems (${countText(elsewhere)}): "muniment check" lists them.\n`,
    );
  return loaded;
}

/** A content folder, or none yet, in which the drafts lie already. */
function withDrafts(folder: ContentSource | undefined, files: readonly DraftFile[]): ContentSource {
  const drafts = new Map(
    files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    list: () => [...new Set([...(folder?.list() ?? []), ...drafts.keys()])].sort(),
    read: (file) => {
      const bytes = drafts.get(file) ?? folder?.read(file);
      if (bytes === undefined) throw new Error(`there is no ${file}`);
      return bytes;
    },
  };
}
