import { open } from 'node:fs/promises';

/** Disks take many of these at once: one after the other costs about twenty times as long. */
const AT_ONCE = 32;

/** Waits until the bytes of files are on the disk, so that a loss of power cannot take them. */
export function syncFiles(paths: readonly string[]): Promise<void> {
  return inParallel(paths, async (path) => {
    const file = await open(path, 'r');
    try {
      await file.datasync();
    } finally {
      await file.close();
    }
  });
}

/** Waits until the names in folders are on the disk. Where folders cannot be opened (Windows), the system sees to it. */
export function syncFolders(paths: readonly string[]): Promise<void> {
  return inParallel(paths, async (path) => {
    try {
      const folder = await open(path, 'r');
      await folder.sync().finally(() => folder.close());
    } catch (error) {
      if (!isUnsupported(error)) throw error;
    }
  });
}

async function inParallel(
  paths: readonly string[],
  act: (path: string) => Promise<void>,
): Promise<void> {
  const waiting = paths.values();
  const workers = Array.from({ length: Math.min(AT_ONCE, paths.length) }, async () => {
    for (const path of waiting) await act(path);
  });
  await Promise.all(workers);
}

function isUnsupported(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EISDIR' || code === 'EPERM' || code === 'EACCES' || code === 'EINVAL';
}
