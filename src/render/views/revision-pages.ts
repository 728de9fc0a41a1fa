import type { RecordId } from '../../domain/ids.ts';
import type { Revision } from '../../domain/sealed/ledger.ts';
import { paperPath, revisionPath } from '../../domain/urls.ts';
import { frameOf } from './chrome.ts';
import type { ViewContext } from './context.ts';

import { known } from './parts/known.ts';
import { paperFiles } from './parts/paper-files.ts';
import { revisionBands } from './parts/revision-band.ts';
import { addedEvidence } from './parts/revision-evidence.ts';
import { canonicalOf } from './revision/frame.ts';

export interface RevisionPage {
  readonly id: RecordId;
  readonly revision: number;
}

/** The pages of every revision that was ever sealed, in order of id and revision. */
export function* revisionPages({ archive }: ViewContext): Generator<RevisionPage> {
  for (const revisions of archive.ledger.revisions.values())
    for (const { id, revision } of revisions) yield { id, revision };
}

/**
 * What decides whether a rendered page of a revision may be used again: the digests of what was sealed, and
 * all that may change around it. The sealed record itself need not be read for it.
 */
export function revisionKeyView(page: RevisionPage, context: ViewContext): object {
  const { revision, revisions } = revisionOf(page, context);
  return {
    frame: frameOf(context, {
      address: revisionPath(page.id, page.revision),
      title: '',
      description: '',
      canonical: canonicalOf(page.id, context),
      breadcrumb: [],
    }),
    sealedAt: revision.sealedAt,
    ...addedEvidence(context, revision),
    // Those after it are named on the page, those before it are compared with it.
    revisions: revisions.map(({ recordDigest, sealedAt }) => ({ recordDigest, sealedAt })),
    bands: revisionBands(page, context.archive),
    papers: paperFiles(context, revision),
    hasCard: context.papers?.has(paperPath(page.id, page.revision, 'card')) === true,
    // Decides which files lie beside the page.
    artifacts: context.archive.settings.artifacts,
    isLive: context.archive.provisions.has(page.id),
  };
}

/** @returns the revision of a page, and all of its record */
export function revisionOf(
  { id, revision }: RevisionPage,
  { archive }: ViewContext,
): { readonly revision: Revision; readonly revisions: readonly Revision[] } {
  const revisions = known(archive.ledger.revisions.get(id), id);
  return { revision: known(revisions[revision - 1], `${id} r${revision}`), revisions };
}
