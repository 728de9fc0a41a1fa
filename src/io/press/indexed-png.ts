import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture without transparency as a PNG with a palette (ISO/IEC 15948): no pixel changes, and a flat picture takes
 * half the bytes. Compressed by the same code everywhere, so that the bytes are the same everywhere.
 *
 * @param pixels - red, green, blue, alpha of each pixel, row by row
 * @returns `undefined` for more than 256 colours
 */
export function indexedPng(
  pixels: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array | undefined {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const indexes = new Map<number, number>();
  // Each row starts with the number of its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  let last = words[0] ?? 0;
  let index = 0;
  indexes.set(last, 0);
  for (const [place, word] of words.entries()) {
    if (word !== last) {
      index = indexes.get(word) ?? indexes.size;
      if (index > 255) return undefined;
      indexes.set(word, index);
      last = word;
    }
    rows[place + Math.floor(place / width) + 1] = index;
  }
  const palette = new Uint8Array(indexes.size * 3);
  for (const [word, at] of indexes) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(word);
    palette.set(bytes.subarray(0, 3), at * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, palette, and the one way of compressing, filtering and ordering.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, bytes: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
