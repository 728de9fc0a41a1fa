import { inclusionProofPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';

/** The proof of each revision that it is in the transparency log, beside its page. It stays the same for ever. */
export const inclusionProofs: Emitter = {
  id: 'inclusion-proof',
  version: 1,
  label: 'Proof that a revision is in the transparency log, beside its page',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive: { ledger }, log }) {
    if (log === undefined) return;
    for (const revisions of ledger.revisions.values())
      for (const { id, revision, line } of revisions)
        yield {
          path: inclusionProofPath(id, revision),
          kind: 'made',
          render: () => log.proofOf(line - 1),
        };
  },
};
