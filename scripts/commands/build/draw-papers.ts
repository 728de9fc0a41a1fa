import { resolve } from 'node:path';
import { sha256 } from '../../../src/domain/digest.ts';
import { codeDigest, DRAWING_CODE } from '../../../src/io/code-digest.ts';
import { removeOthers } from '../../../src/io/file-cache.ts';
import { createProgress } from '../../../src/io/progress.ts';
import { Press } from '../../../src/io/press/press.ts';
import { printPapers, type LoadedArchive, type PrintedPapers } from '../../../src/pipeline.ts';
import type { CommandIo } from '../../command.ts';
import { PROJECT_ROOT } from '../../folders.ts';

/**
 * Draws the papers of an archive, with progress on `stderr`.
 *
 * @param cache - absolute path of the folder where derived data is kept between runs
 */
export async function drawPapers(
  context: LoadedArchive,
  cache: string,
  io: CommandIo,
): Promise<PrintedPapers> {
  const progress = createProgress(io.stderr);
  const press = new Press({ kept: keptFolder(cache) });
  try {
    const printed = await printPapers(context, press, progress);
    const drawn = printed.papers.values().reduce((sum, { isNew }) => sum + Number(isNew), 0);
    progress.finish(`Drew ${drawn} papers; ${printed.papers.size - drawn} were kept from before`);
    return printed;
  } finally {
    await press.close();
  }
}

/** What is kept was drawn by this very code with these very libraries. */
function keptFolder(cache: string): string {
  const current = sha256(
    `${codeDigest(PROJECT_ROOT, DRAWING_CODE)} zlib ${process.versions.zlib}`,
  ).slice(0, 16);
  const folder = resolve(cache, 'papers');
  removeOthers(folder, current);
  return resolve(folder, current);
}
