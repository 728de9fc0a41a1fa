import { createProgress } from '../../../src/io/progress.ts';
import type { CommandIo } from '../../command.ts';

/** Progress that leaves nothing behind: shown on a terminal while it lasts, and not at all elsewhere. */
export interface BriefProgress {
  update(label: string, done: number, total: number): void;
  clear(): void;
}

export function briefProgress({ stderr }: CommandIo): BriefProgress {
  if (!stderr.isTTY) return { update: () => undefined, clear: () => undefined };
  const progress = createProgress(stderr);
  return {
    update: (label, done, total) => progress.update(label, done, total),
    clear: () => stderr.write('\r\u001B[K'),
  };
}
