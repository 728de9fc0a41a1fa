import type { CheckResult, ReleaseCheck } from './check.ts';
import { CHECKS, RECORD_CHECKS } from './checks/index.ts';
import { PublishedArchive, type VerifySetting } from './published-archive.ts';
import type { PublishedFiles } from './published-files.ts';
import type { Readers } from './readers.ts';

/** A check with what it found. */
export interface CheckOutcome extends CheckResult {
  readonly check: Pick<ReleaseCheck, 'id' | 'label'>;
}

/** Runs every check on a published archive, or those of one record with the log that names it. Nothing but its own files is read. */
export async function verifyPublished(
  files: PublishedFiles,
  readers: Readers,
  setting: VerifySetting,
): Promise<readonly CheckOutcome[]> {
  const published = new PublishedArchive(files, readers, setting);
  const outcomes: CheckOutcome[] = [];
  const checks = setting.scope === undefined ? CHECKS : RECORD_CHECKS;
  for (const check of checks) outcomes.push({ check, ...(await check.run(published)) });
  return outcomes;
}
