import type { ReleaseCheck } from '../check.ts';
import { files } from './files.ts';
import { log } from './log.ts';
import { manifest } from './manifest.ts';
import { proofs } from './proofs.ts';
import { quotations } from './quotations.ts';
import { revisions } from './revisions.ts';
import { timestamps } from './timestamps.ts';

/** Every check of a published archive, in the order of the report. */
export const CHECKS: readonly ReleaseCheck[] = [
  files,
  manifest,
  log,
  revisions,
  proofs,
  quotations,
  timestamps,
];

/** What is verified of one record: the log whole, since only that shows an entry in its place, and the record's own files. */
export const RECORD_CHECKS: readonly ReleaseCheck[] = [log, revisions, proofs, quotations];
