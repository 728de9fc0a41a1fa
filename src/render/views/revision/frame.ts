import type { QuotedProvision } from '../../../domain/archive.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { revisionName, type Revision } from '../../../domain/sealed/ledger.ts';
import {
  documentPath,
  permalinkPath,
  provisionPath,
  revisionPath,
  type SitePath,
} from '../../../domain/urls.ts';
import { formatDate } from '../../words/dates.ts';
import { frameOf, type PageFrame } from '../chrome.ts';
import type { ViewContext } from '../context.ts';

/** @returns what surrounds the fixed page of a revision */
export function revisionFrame(
  context: ViewContext,
  { provision, platform, document }: QuotedProvision,
  { revision, sealedAt }: Revision,
): PageFrame {
  const name = revisionName(revision);
  return frameOf(context, {
    address: revisionPath(provision.id, revision),
    title: `${provision.title}: ${provision.id}, revision ${name}`,
    description: `Revision ${name} of ${provision.id} (${platform.name}, ${document.document.title}), sealed ${formatDate(sealedAt)}.`,
    canonical: canonicalOf(provision.id, context),
    isHidden: true,
    breadcrumb: [
      { label: document.document.title, path: documentPath(document.document) },
      { label: provision.id, path: permalinkPath(provision.id) },
      { label: `Revision ${name}` },
    ],
  });
}

/** Search engines keep the record as it now is; of a withdrawn one, the account of its withdrawal. */
export function canonicalOf(id: RecordId, { archive }: ViewContext): SitePath {
  const entry = archive.provisions.get(id);
  return entry === undefined
    ? permalinkPath(id)
    : provisionPath(entry.document.document, entry.provision);
}
