import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { contentPath } from '../../src/domain/content-file.ts';
import type { ContentPath } from '../../src/domain/records.ts';
import { ContentFolder } from '../../src/io/content-folder.ts';
import { loadArchive, type ContentSource, type LoadedArchive } from '../../src/pipeline.ts';

/** Files of a content folder by path. Text stands for its UTF-8. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

export const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** The small valid archive that everybody reads. */
export const TOY = join(FIXTURES, 'archives', 'toy');

/** @returns the files of a folder on disk */
export function readContent(folder: string): ContentFiles {
  const source = new ContentFolder(folder);
  return Object.fromEntries(source.list().map((path) => [path, source.read(path)]));
}

/**
 * @returns the files of a fixture of what is wrong: the toy archive, or the one that `BASE` names, without
 *   what `DELETE` lists, with `content/` laid over it
 */
export function invalidContent(name: string): ContentFiles {
  const folder = join(FIXTURES, 'invalid', name);
  const overlay = join(folder, 'content');
  const [base = 'toy'] = linesOf(join(folder, 'BASE'));
  const archive = readContent(join(FIXTURES, 'archives', base));
  const files = { ...archive, ...(existsSync(overlay) ? readContent(overlay) : {}) };
  return without(files, linesOf(join(folder, 'DELETE')));
}

/** @returns the files but for some paths, and all below a path that ends with a slash */
export function without(files: ContentFiles, paths: readonly string[]): ContentFiles {
  const isGone = (file: string): boolean =>
    paths.some((path) => file === path || (path.endsWith('/') && file.startsWith(path)));
  return Object.fromEntries(Object.entries(files).filter(([file]) => !isGone(file)));
}

/** A content folder that exists in memory only. */
export function contentOf(files: ContentFiles): ContentSource {
  return {
    list: () => Object.keys(files).sort().map(contentPath),
    read: (file: ContentPath) => {
      const content = files[file];
      if (content === undefined) throw new Error(`no such file: ${file}`);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}

/** Loads content files as the commands do, and keeps nothing between runs. */
export function loadContent(files: ContentFiles): {
  readonly loaded?: LoadedArchive;
  readonly diagnostics: readonly Diagnostic[];
} {
  return loadArchive({
    content: contentOf(files),
    cache: { get: () => undefined, put: () => undefined },
    progress: { update: () => undefined },
  });
}

function linesOf(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
