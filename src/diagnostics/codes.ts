import { FILE_CODES } from './codes/files.ts';
import { FIELD_CODES } from './codes/fields.ts';
import { IDENTITY_CODES } from './codes/identity.ts';
import { REFERENCE_CODES } from './codes/references.ts';
import { CAPTURE_CODES } from './codes/captures.ts';
import { EXCERPT_CODES } from './codes/excerpts.ts';
import { CHANGE_CODES } from './codes/changes.ts';
import { STATED_CODES } from './codes/stated.ts';
import { RECORD_CODES } from './codes/records.ts';
import { LEDGER_CODES } from './codes/ledger.ts';
import { TIMESTAMP_CODES } from './codes/timestamps.ts';
import { PAPER_CODES } from './codes/paper.ts';
import type { CodeEntry } from './codes/code-entry.ts';

/** Every diagnostic code, by subject. A code is never renamed and never given another meaning. */
export const CODES = {
  ...FILE_CODES,
  ...FIELD_CODES,
  ...IDENTITY_CODES,
  ...REFERENCE_CODES,
  ...CAPTURE_CODES,
  ...EXCERPT_CODES,
  ...CHANGE_CODES,
  ...STATED_CODES,
  ...RECORD_CODES,
  ...LEDGER_CODES,
  ...TIMESTAMP_CODES,
  ...PAPER_CODES,
} as const satisfies Record<string, CodeEntry>;
