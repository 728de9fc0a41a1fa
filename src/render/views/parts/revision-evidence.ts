import type { QuotedProvision } from '../../../domain/archive.ts';
import type { Revision } from '../../../domain/sealed/ledger.ts';
import type { ViewContext } from '../context.ts';
import { evidencePanel, type EvidencePanelView } from './evidence-panel.ts';
import { inclusionOf, type Inclusion } from './inclusion.ts';
import { stampsOf, type Stamps } from './stamps.ts';

/** What was added to a revision after it was sealed: its place in the log, and timestamps of others. */
export interface AddedEvidence {
  readonly inclusion?: Inclusion | undefined;
  readonly stamps: Stamps;
}

export function addedEvidence(context: ViewContext, revision: Revision): AddedEvidence {
  const { snapshotDigest } = revision;
  return {
    inclusion: inclusionOf(context, revision),
    stamps: stampsOf(context, { revision, snapshotDigest }),
  };
}

/** @returns the evidence of a revision as it was sealed, with what was added since */
export function evidenceOfRevision(
  { evidence, capture, platform, proof }: QuotedProvision,
  revision: Revision,
  context: ViewContext,
): EvidencePanelView {
  const entry = {
    ...capture,
    platform: platform.name,
    ...addedEvidence(context, revision),
  };
  return evidencePanel(evidence, entry, proof, { checkedAt: revision.sealedAt });
}
