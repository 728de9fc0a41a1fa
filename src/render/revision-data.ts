import type { Json } from '../domain/digest.ts';
import { absoluteUrl, revisionFilePath } from '../domain/urls.ts';
import type { FileBeside } from './links/revision-links.ts';
import { structuredData } from './structured-data.ts';
import type { RevisionSubject } from './views/parts/revision-subject.ts';

/** @returns a revision for programs that read schema.org, with the files beside its page */
export function revisionData(
  { entry, own, revision: { id, revision, sealedAt }, addresses }: RevisionSubject,
  beside: readonly FileBeside[],
): Json {
  const { settings } = own.archive;
  return structuredData(
    {
      url: addresses.cited.url,
      revision,
      publishedAt: sealedAt,
      files: beside.map(({ name, mediaType }) => ({
        url: absoluteUrl(settings, revisionFilePath(id, revision, name)),
        mediaType,
      })),
    },
    entry,
    settings,
  );
}
