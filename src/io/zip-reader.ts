import { crc32, inflateRawSync } from 'node:zlib';
import { fileEntries, listOfEntries, type ListedEntry } from './zip-list.ts';
import { ZipRefusedError } from './zip-refused.ts';

/**
 * Reads a ZIP into memory, strictly (APPNOTE.TXT, 4.3): it may come from anywhere. Nothing is written to disk.
 *
 * @returns the bytes of its files by name; folders are passed over
 * @throws ZipRefusedError for what no honest writer of a small ZIP makes
 */
export function readZip(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const file = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries = fileEntries(listOfEntries(file));
  return new Map(entries.map((entry) => [entry.name, bytesOf(file, entry)]));
}

function bytesOf(
  file: Buffer,
  { name, start, packedSize, size, method, crc }: ListedEntry,
): Buffer {
  const packed = file.subarray(start, start + packedSize);
  const bytes = method === 0 ? packed : inflated(packed, name, size);
  if (bytes.length !== size || crc32(bytes) !== crc)
    throw new ZipRefusedError('damaged', name, 'Its bytes are not those that the ZIP states.');
  return bytes;
}

function inflated(packed: Buffer, name: string, size: number): Buffer {
  try {
    // One byte more than stated, so that an entry that unpacks to more is told from one that ends in time.
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (cause) {
    const message = 'It does not unpack to the size that the ZIP states.';
    throw new ZipRefusedError('damaged', name, message, { cause });
  }
}
