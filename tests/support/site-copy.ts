import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './file-tree.ts';

/** Makes a copy of a folder that takes no room: every file is a link to the same bytes, and none may be written to. */
export function linkedCopy(from: string, to: string): void {
  for (const path of filesBelow(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    linkSync(join(from, path), join(to, path));
  }
}

/** Puts a file of its own, with one bit turned, in the place of a linked one. @returns what puts the linked one back */
export function turnBit(copy: string, original: string, path: string, at = 0.5): () => void {
  const bytes = readFileSync(join(original, path));
  const place = Math.floor(bytes.length * at);
  rmSync(join(copy, path));
  writeFileSync(join(copy, path), bytes.with(place, (bytes[place] ?? 0) ^ 1));
  return () => {
    rmSync(join(copy, path));
    linkSync(join(original, path), join(copy, path));
  };
}
