import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPath } from '../domain/content-file.ts';
import type { ContentPath } from '../domain/records.ts';

/** A content folder on disk. Links are not followed: content is what lies in the folder itself. */
export class ContentFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** @returns every file below the folder, sorted by code unit, with `/` between parts */
  list(): readonly ContentPath[] {
    const found: string[] = [];
    const pending = [''];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) pending.push(path);
        else found.push(path);
      }
    }
    return found.sort().map(contentPath);
  }

  read(file: ContentPath): Uint8Array {
    return readFileSync(join(this.root, file));
  }
}
