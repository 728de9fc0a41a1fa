import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a built archive on disk. Links are not followed: what is published lies in the folder itself. */
export class PublishedFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** @returns every file below the folder, sorted by code unit, with `/` between parts */
  list(): readonly string[] {
    const found: string[] = [];
    const pending = [''];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
        const path = `${folder}${entry.name}`;
        if (entry.isDirectory()) pending.push(`${path}/`);
        else found.push(path);
      }
    }
    return found.sort();
  }

  read(path: string): Uint8Array {
    return readFileSync(join(this.root, path));
  }

  /** @returns the bytes, or `undefined` when there is no such file */
  readIfThere(path: string): Uint8Array | undefined {
    const stats = statSync(join(this.root, path), { throwIfNoEntry: false });
    return stats?.isFile() === true ? this.read(path) : undefined;
  }
}
