import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A built archive of which single files are replaced, each whole or not at all. */
export function replacingOutput(out: string): {
  write(path: string, bytes: string | Uint8Array): void;
} {
  return {
    write: (path, bytes) => {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.part`, bytes);
      renameSync(`${file}.part`, file);
    },
  };
}
