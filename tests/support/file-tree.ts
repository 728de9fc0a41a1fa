import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from '../../src/domain/digest.ts';

/** @returns every file below a folder, sorted by code unit, with `/` between parts */
export function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** @returns digest and path of every file below a folder, as `sha256sum` prints them */
export function digestsBelow(root: string): readonly string[] {
  return filesBelow(root).map((path) => `${sha256(readFileSync(join(root, path)))}  ${path}`);
}
