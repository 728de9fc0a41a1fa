import { zipSync, type Zippable } from 'fflate';
import type { BagFile } from '../domain/bag/bagit.ts';

/**
 * Puts files into a ZIP as they are, without compressing them, so that the bytes follow from the files alone.
 *
 * Every entry states the first moment that a ZIP can state, and there are no extra fields.
 *
 * @param folder - the one folder that holds all of them
 */
export function storedZip(folder: string, files: readonly BagFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [`${folder}/${path}`, bytes]),
  );
  // Without a zone it is local time, which is what the form holds: the same bytes in every zone.
  return zipSync(entries, { level: 0, mtime: '1980-01-01T00:00:00' });
}
