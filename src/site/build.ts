import { build } from 'astro';
import type { ViewContext } from '../render/views/context.ts';
import { codeDigest, RENDERING_CODE } from '../io/code-digest.ts';
import { openArchive } from './archive.ts';

/** Where Astro reads and writes; all paths absolute. */
export interface SiteFolders {
  readonly root: string;
  readonly out: string;
  readonly cache: string;
}

/**
 * Renders every page of an archive into a folder. Pages whose key and code are as in the cache are
 * taken from there.
 *
 * @param onPage - told how many pages have been rendered so far, those from the cache not counted
 */
export async function buildSite(
  context: ViewContext,
  folders: SiteFolders,
  onPage: (pages: number) => void,
): Promise<void> {
  openArchive(context, { code: codeDigest(folders.root, RENDERING_CODE), onPage });
  await build({
    root: folders.root,
    outDir: folders.out,
    cacheDir: folders.cache,
    base: context.archive.settings.basePath,
    logLevel: 'warn',
  });
}
