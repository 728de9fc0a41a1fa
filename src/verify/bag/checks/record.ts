import { BAG_FILES } from '../../../domain/bag/bag-names.ts';
import { sha256 } from '../../../domain/digest.ts';
import { problem, type CheckResult } from '../../check.ts';
import type { BagCheck } from '../evidence-bag.ts';

/** The sealed record is the one that the entry of the log names. */
export const record: BagCheck = {
  id: 'record',
  label: 'Record',
  run({ files, record: sealed, entry }) {
    const bytes = files.get(BAG_FILES.record);
    if (bytes === undefined || sealed === undefined)
      return failed('bag/record', BAG_FILES.record, 'It is not a sealed record in canonical form.');
    if (entry === undefined)
      return failed('bag/entry', BAG_FILES.entry, 'It is not an entry that names a revision.');
    const computed = sha256(bytes);
    if (computed !== entry.recordDigest)
      return failed(
        'bag/record',
        BAG_FILES.record,
        `Its SHA-256 is ${computed}.\nThe entry of the log names ${entry.recordDigest}.`,
      );
    if (sealed.id !== entry.id || sealed.revision !== entry.revision)
      return failed(
        'bag/entry',
        BAG_FILES.entry,
        `It names revision ${entry.revision} of ${entry.id}; the record is revision ${sealed.revision} of ${sealed.id}.`,
      );
    return {
      summary: `The record is revision ${entry.revision} of ${entry.id}, with the digest that entry ${entry.line - 1} of the log names.`,
      problems: [],
    };
  },
};

function failed(...found: Parameters<typeof problem>): CheckResult {
  return {
    summary: 'The record is not shown to be one that the log names.',
    problems: [problem(...found)],
  };
}
