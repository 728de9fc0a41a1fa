import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A private key file. */
export interface KeyFile {
  readonly file: string;
  readonly text: string;
}

/** Only their owner may read private keys. */
const OWNER_ONLY = { file: 0o600, folder: 0o700 } as const;

/** @returns every file of a folder whose name ends with `.key`, sorted by name */
export function readKeyFiles(folder: string): readonly KeyFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.key'))
    .map(({ name }) => join(folder, name))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

/**
 * Writes a private key that only its owner can read. The folder is made when it is missing.
 *
 * @throws Error when there is such a file: a private key is never replaced
 */
export function writeKeyFile(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY.folder });
  const file = join(folder, name);
  writeFileSync(file, text, { mode: OWNER_ONLY.file, flag: 'wx' });
  return file;
}

/** @returns bytes that nobody can foresee, from the operating system */
export function secretBytes(count: number): Uint8Array {
  return new Uint8Array(randomBytes(count));
}
