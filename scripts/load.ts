import { relative, resolve } from 'node:path';
import {
  countText,
  reportAsAnnotations,
  reportAsJson,
  reportAsText,
} from '../src/diagnostics/reporters.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { codeDigest, DERIVING_CODE } from '../src/io/code-digest.ts';
import { ContentFolder } from '../src/io/content-folder.ts';
import { FileCache, removeOthers } from '../src/io/file-cache.ts';
import { createProgress } from '../src/io/progress.ts';
import { loadArchive, type LoadedArchive } from '../src/pipeline.ts';
import type { CommandIo } from './command.ts';
import { PROJECT_ROOT } from './folders.ts';

export type ReportForm = 'text' | 'json' | 'annotations';
export const REPORT_FORMS: readonly ReportForm[] = ['text', 'json', 'annotations'];

/** Where a content folder lies, and where derived data is kept. */
export interface SourceFolders {
  readonly content: string;
  readonly cache: string;
}

/** Reads a content folder with progress on `stderr`. */
export function loadFolder(
  { content, cache }: SourceFolders,
  io: CommandIo,
): { readonly loaded?: LoadedArchive; readonly diagnostics: readonly Diagnostic[] } {
  const progress = createProgress(io.stderr);
  const result = loadArchive({
    content: new ContentFolder(content),
    cache: new FileCache(derivedFolder(cache)),
    progress,
  });
  progress.finish(`Read ${content}: ${countText(result.diagnostics)}`);
  return result;
}

/** What is kept was made by this very code: other code starts anew, and what it kept is removed. */
function derivedFolder(cache: string): string {
  const current = codeDigest(PROJECT_ROOT, DERIVING_CODE).slice(0, 16);
  const folder = resolve(cache, 'derived');
  removeOthers(folder, current);
  return resolve(folder, current);
}

/** @returns the report, with file names as seen from where the command was called */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  content: string,
  form: ReportForm,
): string {
  const root = `${relative(process.cwd(), content) || '.'}/`;
  switch (form) {
    case 'text':
      return reportAsText(diagnostics, root);
    case 'json':
      return reportAsJson(diagnostics);
    case 'annotations':
      return reportAsAnnotations(diagnostics, root);
    default:
      return form satisfies never;
  }
}
