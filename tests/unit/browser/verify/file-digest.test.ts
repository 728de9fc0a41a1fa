import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { fileDigest } from '../../../../src/browser/verify/file-digest.ts';

const SIZES = [0, 1, 55, 56, 64, 1_000_003];

test.each(SIZES)('hashes %i bytes as another implementation does', async (size) => {
  const bytes = randomBytes(size);
  expect(await fileDigest(new Blob([bytes]))).toBe(
    createHash('sha256').update(bytes).digest('hex'),
  );
});

test('says how far it is, and ends at the whole', async () => {
  const shares: number[] = [];
  await fileDigest(new Blob([randomBytes(300_000)]), (share) => shares.push(share));
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});

test('fails when the file cannot be read to its end', async () => {
  const file = {
    size: 10,
    stream: () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start: (controller) => {
          controller.error(new Error('gone'));
        },
      }),
  };
  await expect(fileDigest(file)).rejects.toThrow('gone');
});
