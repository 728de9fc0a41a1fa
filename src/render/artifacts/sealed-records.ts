import { sealedRecordPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';

/** The sealed record of every revision beside its page, byte for byte as the ledger keeps it. */
export const sealedRecords: Emitter = {
  id: 'sealed-record',
  version: 1,
  label: 'The sealed record of each revision, beside its page',
  mediaType: 'application/json',
  *files({ archive: { ledger } }) {
    for (const revisions of ledger.revisions.values())
      for (const { id, revision, file } of revisions)
        yield { path: sealedRecordPath(id, revision), kind: 'stored', file };
  },
};
