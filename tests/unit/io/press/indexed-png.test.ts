import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../../src/io/press/indexed-png.ts';

const SIZE = { width: 3, height: 2 };
const RED = [200, 16, 46, 255];
const BLUE = [0, 36, 125, 255];
const flag = Uint8Array.from([RED, RED, BLUE, BLUE, RED, BLUE].flat());

/** The chunks of a PNG by type. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

test('keeps every pixel', () => {
  const chunks = chunksOf(indexedPng(flag, SIZE) ?? new Uint8Array());
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const pixels = [rows.subarray(1, 4), rows.subarray(5, 8)].flatMap((row) =>
    [...row].flatMap((index) => [...palette.subarray(index * 3, index * 3 + 3), 255]),
  );
  expect(pixels).toEqual([...flag]);
});

test('refuses more colours than a palette holds', () => {
  const many = Uint8Array.from({ length: 257 * 4 }, (_, at) =>
    at % 4 === 0 ? Math.floor(at / 4) % 256 : at === 257 * 4 - 3 ? 1 : at % 4 === 3 ? 255 : 0,
  );
  expect(indexedPng(many, { width: 257, height: 1 })).toBeUndefined();
  expect(indexedPng(many.subarray(0, 256 * 4), { width: 256, height: 1 })).toBeDefined();
});
