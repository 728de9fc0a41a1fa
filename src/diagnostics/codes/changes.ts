import { error, warning, type CodeEntry } from './code-entry.ts';

/** Changes. */
export const CHANGE_CODES = {
  'change/captures': error(
    'A change record names captures that do not exist or are in the wrong order.',
    'Name two captures of the document, the earlier one as before.',
  ),
  'change/not-consecutive': error(
    'A change record compares captures that do not follow each other.',
    'Name the capture directly before.',
  ),
  'change/extraction-only': error(
    'A change record treats a new extraction of the same retrieval as a change by the platform.',
    'Remove the change record.',
  ),
  'change/no-difference': error(
    'A change record stands between two texts that are the same.',
    'Remove the change record.',
  ),
  'change/no-text-no-summary': error(
    'A change record has neither two held texts nor a summary.',
    'Add a summary, or hold both captures.',
  ),
  'change/unattributed': error(
    'A change that no held text shows is not attributed to anybody.',
    'Name in statedBy who described it, or hold both captures.',
  ),
  'change/date': error(
    'A change record has no day, or its file name, changedOn and later capture are of different days.',
    'Name the file by the day of the later capture; state changedOn only when no later capture is named.',
  ),
  'change/unrecorded': warning(
    'Two consecutive held captures differ and no change record says so.',
    'Add one with "muniment new change".',
  ),
  'change/duplicate': error(
    'Two change records describe the same step of a document.',
    'Keep one of the two.',
  ),
  'change/effect-document': error(
    'A change record names a provision of another document.',
    'Remove it.',
  ),
  'change/effect-untouched': error(
    'A change record names a provision that the difference of its texts does not touch.',
    'Remove it, or cite the capture that the words come from.',
  ),
} as const satisfies Record<string, CodeEntry>;
