import { error, notice, type CodeEntry } from './code-entry.ts';

const RESTORE = 'Restore the folder "ledger" from a copy; it is written by "muniment seal" alone.';

/** The ledger: what was sealed, and whether it still is what it was. */
export const LEDGER_CODES = {
  'ledger/syntax': error(
    'A line of the ledger is not in the form that the ledger states.',
    RESTORE,
  ),
  'ledger/form': error(
    'The ledger, or an object in it, has a form that this program does not know.',
    'Use a newer version of this program.',
  ),
  'ledger/other-archive': error(
    'The ledger belongs to an archive with another id prefix.',
    'Restore the prefix of archive.json, or the ledger of this archive.',
  ),
  'ledger/line-missing': error('Lines of the ledger are missing.', RESTORE),
  'ledger/line-moved': error('Lines of the ledger are not in their order.', RESTORE),
  'ledger/line-changed': error('A line of the ledger is not the one that was written.', RESTORE),
  'ledger/forked': error(
    'Two lines of the ledger follow the same line: it was continued twice.',
    'Keep the continuation that was published, and seal again what only the other one has.',
  ),
  'ledger/release-open': error('The ledger ends inside a release.', RESTORE),
  'ledger/release-order': error(
    'A release of the ledger has the wrong number, or a time before that of the release before.',
    RESTORE,
  ),
  'ledger/revision-number': error(
    'A record’s revisions in the ledger are not numbered one after the other.',
    RESTORE,
  ),
  'ledger/object-missing': error('A sealed object is not there.', RESTORE),
  'ledger/object-changed': error(
    'The bytes of a sealed object are not those that were sealed.',
    RESTORE,
  ),
  'ledger/object-syntax': error(
    'A sealed object is not in the form that it states, or is another one than its line says.',
    RESTORE,
  ),
  'ledger/object-unlisted': error(
    'Objects lie in the ledger that no line names.',
    'If "muniment seal" was interrupted, run it again; if not, lines are missing: restore the folder "ledger" from a copy.',
  ),
  'ledger/checkpoint-changed': error(
    'A checkpoint that was signed is not one of the ledger’s lines.',
    RESTORE,
  ),
  'ledger/signature': error(
    'A signature in the ledger is not by the key that the ledger names, or not of what lies there.',
    RESTORE,
  ),
  'ledger/signature-syntax': error(
    'A signed checkpoint, or the signature of a manifest, cannot be read.',
    RESTORE,
  ),
  'ledger/drafts': notice(
    'Records differ from their last sealed revision, or were never sealed.',
    'Run "muniment seal" before publishing, so that they can be cited by a fixed address.',
  ),
} as const satisfies Record<string, CodeEntry>;
