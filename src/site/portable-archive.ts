import { archiveSlug } from '../domain/slugs.ts';
import {
  filePathOf,
  isReadByScripts,
  manifestPath,
  notFoundPath,
  readMePath,
} from '../domain/urls.ts';
import type { OutputTree } from '../io/output-tree.ts';
import { writeZip } from '../io/zip-file.ts';
import type { Progress } from '../io/progress.ts';
import { FILE_SCRIPT_ENDING, fileScript } from '../render/portable/file-script.ts';
import { portablePage } from '../render/portable/portable-page.ts';
import { readMe } from '../render/portable/read-me.ts';
import type { ViewContext } from '../render/views/context.ts';
import { makeClassic, moduleScript } from './classic-scripts.ts';

/**
 * Turns a built site, where it lies, into one that opens from a folder.
 *
 * One file is held in memory at a time.
 *
 * @returns how many files there are that are no pages
 */
export async function makePortable(
  context: ViewContext,
  tree: OutputTree,
  progress: Progress,
): Promise<number> {
  // The page that a host gives for what is not there, at whatever address: here nobody gives it.
  tree.remove(notFoundPath);
  await turnIntoScripts(tree, progress);
  const scripts = turnPages(context, tree, progress);
  await keepScripts(tree, scripts);
  tree.write(readMePath, readMe(context));
  return tree.list().filter((path) => !path.endsWith('.html')).length;
}

/** Writes a ZIP of the whole output beside it, with one folder that is named after the archive. */
export async function zipOutput(
  { archive }: ViewContext,
  tree: OutputTree,
  progress: Progress,
): Promise<void> {
  progress.update('Writing the ZIP', 0, 0);
  await writeZip(tree.beside('.zip'), {
    folder: tree.staging,
    files: tree.list(),
    top: archiveSlug(archive.settings.name),
  });
}

/** No script may read a file of a folder, but every page may load a script from it. */
async function turnIntoScripts(tree: OutputTree, progress: Progress): Promise<void> {
  const files = tree.list().filter((file) => isReadByScripts(filePathOf(file)));
  for (const [done, file] of files.entries()) {
    const script = file.endsWith('.js')
      ? await moduleScript(tree.staging, file)
      : fileScript(tree.read(file));
    tree.remove(filePathOf(file));
    tree.write(filePathOf(file + FILE_SCRIPT_ENDING), script);
    progress.update('Turning search files into scripts', done + 1, files.length);
  }
}

/** @returns the scripts that the pages load, and whether they were modules */
function turnPages(
  { archive }: ViewContext,
  tree: OutputTree,
  progress: Progress,
): ReadonlyMap<string, boolean> {
  const all = tree.list();
  const pages = all.filter((file) => file.endsWith('.html'));
  // The manifest, which lists these pages, is written after them.
  const files = new Set([...all.map(filePathOf), manifestPath]);
  const site = { files, basePath: archive.settings.basePath };
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const loaded = new Map<string, boolean>();
  for (const [done, file] of pages.entries()) {
    const path = filePathOf(file);
    const { html, scripts } = portablePage(decoder.decode(tree.read(file)), path, site);
    tree.write(path, html);
    for (const script of scripts) loaded.set(script.path.slice(1), script.isModule);
    progress.update('Turning pages', done + 1, pages.length);
  }
  return loaded;
}

/** Parts that several modules share go into each classic script, so that no page asks for them any more. */
async function keepScripts(tree: OutputTree, loaded: ReadonlyMap<string, boolean>): Promise<void> {
  const modules = [...loaded.keys()].filter((file) => loaded.get(file)).sort();
  await makeClassic(tree.staging, modules);
  const isPart = (file: string): boolean => /^_assets\/.*\.js$/.test(file) && !loaded.has(file);
  for (const file of tree.list().filter(isPart)) tree.remove(filePathOf(file));
}
