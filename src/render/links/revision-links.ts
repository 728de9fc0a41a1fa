import {
  absoluteUrl,
  homePath,
  permalinkPath,
  revisionFilePath,
  revisionPath,
  type SitePath,
} from '../../domain/urls.ts';
import type { RevisionSubject } from '../views/parts/revision-subject.ts';
import type { TypedLink } from './typed-link.ts';

/** A file beside the page of a revision. */
export interface FileBeside {
  readonly name: string;
  readonly mediaType: string;
  readonly relation: 'describedby' | 'item' | 'linkset';
}

/** What the page of a record is (Signposting: a page about a thing, and the thing's own type). */
export const RECORD_TYPES = ['https://schema.org/AboutPage', 'https://schema.org/ArchiveComponent'];

/**
 * The links of a revision's page: level 1 of the Signposting profile for research objects.
 *
 * Those to other revisions (RFC 5829) are not among them: they change when one is added, and these never do.
 */
export function revisionLinks(
  { revision: { id, revision }, own }: RevisionSubject,
  beside: readonly FileBeside[],
): readonly TypedLink[] {
  const { settings } = own.archive;
  const url = (path: SitePath): string => absoluteUrl(settings, path);
  return [
    { rel: 'cite-as', href: url(revisionPath(id, revision)) },
    { rel: 'latest-version', href: url(permalinkPath(id)) },
    ...RECORD_TYPES.map((href) => ({ rel: 'type', href })),
    { rel: 'author', href: url(homePath) },
    ...(settings.licence.url === undefined ? [] : [{ rel: 'license', href: settings.licence.url }]),
    ...beside.map(({ name, mediaType, relation }) => ({
      rel: relation,
      href: url(revisionFilePath(id, revision, name)),
      type: mediaType,
    })),
  ];
}
