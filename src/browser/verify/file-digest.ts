import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What is read of a file. */
export interface ReadFile {
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/**
 * Computes the SHA-256 of a file, a piece at a time, so that a large one takes no more memory than a small one.
 *
 * A library does this rather than the browser, whose own function wants the whole file at once and is missing on
 * pages that came without encryption.
 *
 * @param onProgress - told the share that has been read, from 0 to 1
 * @returns 64 lower-case hexadecimal digits (FIPS 180-4)
 * @throws what the browser throws when the file cannot be read, for instance because it has gone
 */
export async function fileDigest(
  file: ReadFile,
  onProgress: (share: number) => void = () => undefined,
): Promise<string> {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytesToHex(hash.digest());
    hash.update(value);
    read += value.length;
    onProgress(file.size === 0 ? 1 : Math.min(1, read / file.size));
  }
}
