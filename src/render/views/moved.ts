import type { RecordId } from '../../domain/ids.ts';
import type { PlainDate } from '../../domain/instants.ts';
import { documentPath, permalinkPath, provisionPath, type SitePath } from '../../domain/urls.ts';
import { leadingPolicy } from '../content-policy.ts';
import { dateView, type TimeView } from '../words/dates.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { known } from './parts/known.ts';

/** A page that only leads to another one, for hosts that cannot redirect. */
export interface MovedView extends PageFrame {
  readonly target: SitePath;
  readonly targetTitle: string;
  /** Since when the old address leads there; absent for a permalink, which always did. */
  readonly since?: TimeView | undefined;
}

export interface PermalinkPage {
  readonly id: RecordId;
}

/** The permalinks of all live records of a kind that have a readable address beside, in order of id. */
export function permalinkPages(
  kind: 'provision' | 'document',
  { archive }: ViewContext,
): readonly PermalinkPage[] {
  if (kind === 'provision') return [...archive.provisions.keys()].map((id) => ({ id }));
  return [...archive.documents.values()]
    .filter(({ captures }) => captures.length > 0)
    .map(({ document }) => ({ id: document.id }));
}

/** @returns the permalink page of a record: by id, to its readable page */
export function permalinkView({ id }: PermalinkPage, context: ViewContext): MovedView {
  const { provisions, documents } = context.archive;
  const provision = provisions.get(id);
  if (provision !== undefined) {
    const target = provisionPath(provision.document.document, provision.provision);
    return movedView(
      { address: permalinkPath(id), target, targetTitle: provision.provision.title },
      `Record ${id}`,
      context,
    );
  }
  const { document } = known(documents.get(id), id);
  return movedView(
    { address: permalinkPath(id), target: documentPath(document), targetTitle: document.title },
    `Document ${id}`,
    context,
  );
}

export interface MovedPage {
  readonly address: SitePath;
  readonly target: SitePath;
  readonly targetTitle: string;
  readonly since?: PlainDate | undefined;
}

/** @returns the page at an address from which something moved */
export function movedView(page: MovedPage, title: string, context: ViewContext): MovedView {
  const { address, target, targetTitle, since } = page;
  const frame = frameOf(context, {
    address,
    title,
    description: `Leads to ${targetTitle}.`,
    canonical: target,
    isHidden: true,
    breadcrumb: [],
  });
  const contentPolicy = leadingPolicy;
  return { ...frame, contentPolicy, target, targetTitle, since: since && dateView(since) };
}
