import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { countFiles } from '../../../src/io/output-tree.ts';
import { UsageError } from '../../command.ts';
import { PROJECT_ROOT } from '../../folders.ts';

/**
 * @param path - as given; a relative one is taken from where the command was called
 * @param content - absolute path of the content folder
 * @returns the absolute path of the output
 * @throws UsageError where something else than an earlier output would be lost
 */
export function outputFolder(path: string, content: string): string {
  const out = resolve(path);
  const isInside = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}/`);
  if (isInside(out, content) || isInside(content, out))
    throw new UsageError(
      'The output folder and the content folder must not lie inside each other.',
    );
  if (isInside(PROJECT_ROOT.replace(/\/$/, ''), out))
    throw new UsageError(`The output would replace the program itself: ${out}.`);
  if (!existsSync(dirname(out))) throw new UsageError(`There is no folder ${dirname(out)}.`);
  if (existsSync(out) && !existsSync(join(out, 'index.html')) && countFiles(out, '') > 0) {
    throw new UsageError(`${out} is not empty and does not look like an earlier output.`);
  }
  return out;
}

/** @throws UsageError when a ZIP lies where that of a portable archive goes, without the folder that it belongs to */
export function refuseOtherZip(out: string): void {
  if (existsSync(`${out}.zip`) && !existsSync(out))
    throw new UsageError(
      `${out}.zip is there without the folder ${out}, so it may be something else. Move it away, or name another --out.`,
    );
}
