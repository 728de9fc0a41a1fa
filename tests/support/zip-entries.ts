import { inflateRawSync } from 'node:zlib';

/** A file of a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a small ZIP by its list of files (APPNOTE.TXT, 4.3.12), as readers do; not for ZIP64. */
export function zipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const file = Buffer.from(zip);
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    const isDeflated = file.readUInt16LE(at + 10) === 8;
    entries.push({ name, bytes: isDeflated ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
