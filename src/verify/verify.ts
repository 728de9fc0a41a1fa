import type { CheckResult, ReleaseCheck } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { PublishedArchive, type OnProgress } from './published-archive.ts';
import type { PublishedFiles } from './published-files.ts';
import type { Readers } from './readers.ts';

/** A check with what it found. */
export interface CheckOutcome extends CheckResult {
  readonly check: Pick<ReleaseCheck, 'id' | 'label'>;
}

/** Runs every check on a published archive. Nothing but its own files is read. */
export async function verifyPublished(
  files: PublishedFiles,
  readers: Readers,
  progress: OnProgress,
): Promise<readonly CheckOutcome[]> {
  const published = new PublishedArchive(files, readers, progress);
  const outcomes: CheckOutcome[] = [];
  for (const check of CHECKS) outcomes.push({ check, ...(await check.run(published)) });
  return outcomes;
}
