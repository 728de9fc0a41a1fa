import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Every entry alike: the first moment that a ZIP can state, a plain file that everybody may read. */
const ENTRY = {
  // The form holds local time, and the package asks the zone of the machine for it: said in that zone, it is the same bytes everywhere.
  mtime: new Date(1980, 0, 1),
  mode: 0o100644,
  // The other form would add the same moment in UTC, which is another number in every zone.
  forceDosTimestamp: true,
} as const;

/**
 * Writes a ZIP of some files of a folder; the same files give the same bytes.
 *
 * Files are read and compressed one after the other. More than 65,535 files or 4 GB are written as ZIP64.
 *
 * @param files - below the folder, with `/` between parts, in the order wanted
 * @param top - the folder that holds all of them in the ZIP
 */
export async function writeZip(
  to: string,
  {
    folder,
    files,
    top,
  }: { readonly folder: string; readonly files: readonly string[]; readonly top: string },
): Promise<void> {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.on('error', (error: Error) => {
    output.destroy(error);
  });
  for (const file of files) zip.addFile(join(folder, file), `${top}/${file}`, ENTRY);
  zip.end();
  zip.outputStream.pipe(output);
  await pipeline(output, createWriteStream(to));
}
