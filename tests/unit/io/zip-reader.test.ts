import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readZip } from '../../../src/io/zip-reader.ts';
import { ZIP_LIMITS, ZipRefusedError, type ZipFault } from '../../../src/io/zip-refused.ts';

const MOMENT = '1980-01-01T00:00:00';
const zipOf = (files: Zippable, level: 0 | 6 = 0): Buffer =>
  Buffer.from(zipSync(files, { level, mtime: MOMENT }));

const PLAIN = { 'bag/a.txt': strToU8('one'), 'bag/b.txt': strToU8('two') };

/** @returns why a ZIP is refused; an empty text when it is read */
function faultOf(zip: Uint8Array): ZipFault | '' {
  try {
    readZip(zip);
    return '';
  } catch (error) {
    if (error instanceof ZipRefusedError) return error.fault;
    throw error;
  }
}

/** @returns the offset of the nth entry in the list at the end, from 0 */
function listed(zip: Buffer, nth: number): number {
  let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
  for (let left = nth; left > 0; left -= 1) at = zip.indexOf('PK\u0001\u0002', at + 1, 'latin1');
  return at;
}

/** @returns the ZIP with a number written over it */
function withNumber(zip: Buffer, at: number, value: number, bytes: 2 | 4 = 4): Buffer {
  const other = Buffer.from(zip);
  other.writeUIntLE(value, at, bytes);
  return other;
}

describe('a ZIP', () => {
  test.each([0, 6] as const)('at level %d is read', (level) => {
    const text = 'word '.repeat(1000);
    const files = readZip(zipOf({ ...PLAIN, 'bag/c.txt': strToU8(text) }, level));
    expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['bag/a.txt', 'one'],
      ['bag/b.txt', 'two'],
      ['bag/c.txt', text],
    ]);
  });

  test('with folders as entries of their own gives its files', () => {
    expect([...readZip(zipOf({ 'bag/': new Uint8Array(), ...PLAIN })).keys()]).toEqual([
      'bag/a.txt',
      'bag/b.txt',
    ]);
  });
});

describe('a ZIP is refused', () => {
  test.each([
    '../a.txt',
    'bag/../../a.txt',
    '/etc/passwd',
    'bag\\a.txt',
    'C:/a.txt',
    'bag/./a.txt',
    'bag//a.txt',
    'bag/a\u0000.txt',
    'bag/ä.txt',
    'bag/a b.txt',
  ])('for the name %j', (name) => {
    expect(faultOf(zipOf({ [name]: strToU8('x') }))).toBe('path');
  });

  test('for two entries of one name, in large or small letters', () => {
    expect(faultOf(zipOf({ 'bag/a.txt': strToU8('x'), 'bag/A.txt': strToU8('y') }))).toBe(
      'duplicate',
    );
    const twice = zipOf(PLAIN);
    for (let at = twice.indexOf('bag/b.txt'); at >= 0; at = twice.indexOf('bag/b.txt'))
      twice.write('bag/a.txt', at, 'latin1');
    expect(faultOf(twice)).toBe('duplicate');
  });

  test('for a link and for a device', () => {
    for (const type of [0o120777, 0o020666])
      expect(
        faultOf(zipOf({ 'bag/a.txt': [strToU8('/etc/passwd'), { os: 3, attrs: type * 0x10000 }] })),
      ).toBe('link');
  });

  test('for more than a bag can be: entries, and bytes', () => {
    const many = Object.fromEntries(
      Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, n) => [`bag/${n}`, new Uint8Array()]),
    );
    expect(faultOf(zipOf(many))).toBe('too-large');
    const zip = zipOf(PLAIN, 6);
    expect(faultOf(withNumber(zip, listed(zip, 0) + 24, ZIP_LIMITS.bytes + 1))).toBe('too-large');
  });

  test('for bytes that unpack to more than is stated, without unpacking them', () => {
    const zip = zipOf({ 'bag/a.txt': new Uint8Array(50_000_000) }, 6);
    const lying = withNumber(zip, listed(zip, 0) + 24, 10);
    expect(zip.length).toBeLessThan(100_000);
    expect(faultOf(lying)).toBe('damaged');
  });

  test('for entries that share bytes', () => {
    const zip = zipOf({ 'bag/a.txt': strToU8('one'), 'bag/b.txt': strToU8('one') });
    const offset = zip.readUInt32LE(listed(zip, 0) + 42);
    // Both would have to be named alike for the headers to agree, so that names tell it first.
    const shared = withNumber(zip, listed(zip, 1) + 42, offset);
    expect(faultOf(shared)).toBe('damaged');
    const longer = withNumber(zip, listed(zip, 0) + 20, 60);
    expect(faultOf(withNumber(longer, listed(zip, 0) + 24, 60))).toBe('damaged');
  });

  test('for encryption, and for a compression that is not read', () => {
    const zip = zipOf(PLAIN);
    expect(faultOf(withNumber(zip, listed(zip, 0) + 8, 1, 2))).toBe('encrypted');
    expect(faultOf(withNumber(zip, listed(zip, 0) + 10, 12, 2))).toBe('unsupported');
  });

  test('for a wrong checksum, another name before the bytes, and an end that is not one', () => {
    const zip = zipOf(PLAIN);
    expect(faultOf(withNumber(zip, listed(zip, 0) + 16, 1))).toBe('damaged');
    const renamed = Buffer.from(zip);
    renamed.write('bag/z.txt', zip.indexOf('bag/a.txt'), 'latin1');
    expect(faultOf(renamed)).toBe('damaged');
    expect(faultOf(Buffer.concat([zip, Buffer.from('x')]))).toBe('damaged');
    expect(faultOf(zip.subarray(1))).toBe('damaged');
    expect(faultOf(Buffer.alloc(0))).toBe('damaged');
  });

  test('wherever it is cut off, and whatever one byte says', () => {
    const zip = zipOf(PLAIN, 6);
    for (let length = 0; length < zip.length; length += 1)
      expect(faultOf(zip.subarray(0, length))).not.toBe('');
    for (let at = 0; at < zip.length; at += 1) {
      const other = Buffer.from(zip);
      other[at] = (other[at] ?? 0) ^ 0xff;
      // Some bytes say nothing, such as the moment; nothing may crash, and what is read is what was written.
      if (faultOf(other) !== '') continue;
      const texts = [...readZip(other).values()].map((bytes) => Buffer.from(bytes).toString());
      expect(texts).toEqual(['one', 'two']);
    }
  });
});
