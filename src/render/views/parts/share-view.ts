import type { ProvisionEntry, QuotedProvision } from '../../../domain/archive.ts';
import type { Revision } from '../../../domain/sealed/ledger.ts';
import { absoluteUrl, paperPath, provisionPath, type SitePath } from '../../../domain/urls.ts';
import { capturedDay } from '../../words/captured.ts';
import { excerptStart } from '../../words/excerpts.ts';
import type { ViewContext } from '../context.ts';

/** What programs show in the stead of a shared link (The Open Graph protocol). Addresses with scheme and host. */
export interface ShareView {
  readonly url: string;
  readonly siteName: string;
  readonly image: string;
  /** Says what the picture says. */
  readonly alt: string;
}

/** @returns the same for the page of a record as it now is, with the card of its latest revision */
export function shareOfRecord(context: ViewContext, entry: ProvisionEntry): ShareView | undefined {
  const { provision, document } = entry;
  return shareView(context, context.archive.ledger.revisions.get(provision.id)?.at(-1), {
    address: provisionPath(document.document, provision),
    entry,
  });
}

/** @returns nothing of a revision for which this build has no card */
export function shareView(
  { papers, archive: { settings } }: ViewContext,
  revision: Pick<Revision, 'id' | 'revision'> | undefined,
  {
    address,
    entry,
  }: {
    readonly address: SitePath;
    readonly entry: Pick<QuotedProvision, 'provision' | 'document' | 'capture'>;
  },
): ShareView | undefined {
  if (revision === undefined) return undefined;
  const path = paperPath(revision.id, revision.revision, 'card');
  if (papers?.has(path) !== true) return undefined;
  const { provision, document, capture } = entry;
  return {
    url: absoluteUrl(settings, address),
    siteName: settings.name,
    image: absoluteUrl(settings, path),
    alt: `${document.document.title}, as captured ${capturedDay(capture.capture)}: “${excerptStart(provision.passages, 200)}”`,
  };
}
