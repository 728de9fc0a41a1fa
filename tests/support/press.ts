import { Press } from '../../src/io/press/press.ts';
import { printPapers, type LoadedArchive, type PrintedPapers } from '../../src/pipeline.ts';

const SILENT = { update: () => undefined };

/** Draws every paper of an archive with the real press. */
export async function drawAll(
  archive: LoadedArchive,
  kept: string,
  workers = 1,
): Promise<PrintedPapers> {
  const press = new Press({ kept, workers });
  try {
    return await printPapers(archive, press, SILENT);
  } finally {
    await press.close();
  }
}
