import type { DocumentEntry } from '../../domain/archive.ts';
import type { ArchiveSettings } from '../../domain/records.ts';
import { absoluteUrl, timeMapPath } from '../../domain/urls.ts';
import { mementosOf } from './time-map.ts';
import type { TypedLink } from './typed-link.ts';

/** A view whose page has links for programs in its head. */
export interface LinkedView {
  readonly links: readonly TypedLink[];
}

/**
 * The links of a document's page and of the pages of its captures: what to cite, and the list of archived copies
 * where some are recorded.
 */
export function captureLinks(
  entry: DocumentEntry,
  citeAs: string,
  settings: ArchiveSettings,
): readonly TypedLink[] {
  return [
    { rel: 'cite-as', href: citeAs },
    ...(mementosOf(entry).length === 0
      ? []
      : [
          {
            rel: 'timemap',
            href: absoluteUrl(settings, timeMapPath(entry.document.id)),
            type: 'application/link-format',
          },
        ]),
  ];
}
