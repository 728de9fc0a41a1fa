import { contentDigestOf } from '../../domain/sealed/content-digest.ts';
import type { Ledger, RevisionState } from '../../domain/sealed/ledger.ts';
import { sealedContent, type SealedSubject } from '../../domain/sealed/seal-provision.ts';

/** @returns whether a provision is as it was last sealed */
export function revisionState(subject: SealedSubject, ledger: Ledger): RevisionState {
  const latest = ledger.revisions.get(subject.provision.id)?.at(-1);
  if (latest === undefined) return { state: 'unsealed' };
  const digest = contentDigestOf(sealedContent(subject));
  return { state: digest === latest.contentDigest ? 'sealed' : 'draft', latest };
}
