import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './command.ts';

/** The project's own folder, where content and output lie unless told otherwise. */
export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where derived data is kept between runs unless told otherwise; it can be deleted at any time. */
const CACHE_ROOT = resolve(PROJECT_ROOT, '.muniment');

/** Options that every command about a content folder takes. */
export const FOLDER_OPTIONS = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  cache: { type: 'string', default: CACHE_ROOT },
} as const;

/**
 * @param path - as given; a relative one is taken from where the command was called
 * @returns the absolute path of an existing folder
 * @throws UsageError when there is none
 */
export function existingFolder(path: string): string {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`There is no folder ${folder}.`);
  return folder;
}
