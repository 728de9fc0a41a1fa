import type { QuotedProvision } from '../../../domain/archive.ts';
import type { CitationRecord, SourceCitation } from '../../../domain/citation.ts';
import type { Revision } from '../../../domain/sealed/ledger.ts';
import type { SealedProvision } from '../../../domain/sealed/sealed-provision.ts';
import type { CitedTogether } from '../../citations/citation-files.ts';
import { revisionArchive } from '../../revision-archive.ts';
import type { ViewContext } from '../context.ts';
import { addressesOfRevision, type CitedAddresses } from './cited-address.ts';
import { citationOfProvision, sourceCitation } from './citation-of.ts';

/** A sealed revision, taken apart for its page and for the files beside it. */
export interface RevisionSubject {
  readonly revision: Revision;
  readonly sealed: SealedProvision;
  readonly entry: QuotedProvision;
  /** What a view may look at: nothing but the revision. */
  readonly own: ViewContext;
  readonly addresses: CitedAddresses;
  readonly citation: CitationRecord;
  readonly source: SourceCitation;
}

/** @returns the revision as it was sealed; `context` decides of nothing but the site's address and the ledger */
export function revisionSubject(revision: Revision, context: ViewContext): RevisionSubject {
  const sealed = context.sealedOf(revision);
  const { entry, archive } = revisionArchive(sealed, revision, context.archive);
  const own: ViewContext = { ...context, archive, checkedAt: revision.sealedAt };
  const addresses = addressesOfRevision(context, revision);
  return {
    revision,
    sealed,
    entry,
    own,
    addresses,
    citation: {
      ...citationOfProvision(own, entry),
      revision: revision.revision,
      url: addresses.cited.url,
    },
    source: sourceCitation(own, entry.document, entry.capture),
  };
}

/** @returns what a file of citations beside the page of a revision has: the revision, and the document at its source */
export function citedTogether(revision: Revision, context: ViewContext): CitedTogether {
  const { citation, source } = revisionSubject(revision, context);
  return { record: citation, source };
}
