import type { ProvisionEntry } from '../../../domain/archive.ts';
import type { CitationRecord } from '../../../domain/citation.ts';
import type { Revision } from '../../../domain/sealed/ledger.ts';
import {
  absoluteUrl,
  homePath,
  permalinkPath,
  provisionPath,
  revisionFilePath,
} from '../../../domain/urls.ts';
import { RECORD_TYPES } from '../../links/revision-links.ts';
import type { TypedLink } from '../../links/typed-link.ts';
import { revisionFilesOf, type RevisionFile } from '../../revision-files.ts';
import { scriptText, structuredData, type DescribedPage } from '../../structured-data.ts';
import type { ViewContext } from '../context.ts';
import { metasOf, pdfUrlOf, type RecordMetadata } from './record-metadata.ts';

/**
 * What the head of a record's readable page says to programs. Files are those of the latest revision, and named only
 * while the page shows that one.
 */
export function latestMetadata(
  context: ViewContext,
  entry: ProvisionEntry,
  citation: CitationRecord,
): RecordMetadata {
  const { settings } = context.archive;
  const shown = entry.revision.state === 'sealed' ? entry.revision.latest : undefined;
  // The sealed record is not read for this page.
  const beside = shown === undefined ? [] : revisionFilesOf({ revision: shown, own: context });
  const files = beside.map((file) => ({ ...file, url: fileUrl(context, shown, file) }));
  return {
    links: [
      { rel: 'cite-as', href: citation.url },
      { rel: 'version-history', href: absoluteUrl(settings, permalinkPath(entry.provision.id)) },
      ...RECORD_TYPES.map((href) => ({ rel: 'type', href })),
      { rel: 'author', href: absoluteUrl(settings, homePath) },
      ...(settings.licence.url === undefined
        ? []
        : [{ rel: 'license', href: settings.licence.url }]),
      ...files.map(({ relation, url, mediaType }): TypedLink => ({
        rel: relation,
        href: url,
        type: mediaType,
      })),
    ],
    metas: metasOf(context, citation, entry, shown && pdfUrlOf(shown, beside, context)),
    graph: scriptText(structuredData({ ...describedPage(context, entry), files }, entry, settings)),
  };
}

function fileUrl(
  { archive }: ViewContext,
  shown: Revision | undefined,
  file: RevisionFile,
): string {
  if (shown === undefined) throw new Error('files of a revision that is not shown');
  return absoluteUrl(archive.settings, revisionFilePath(shown.id, shown.revision, file.name));
}

function describedPage(
  { archive }: ViewContext,
  { provision, document, revision }: ProvisionEntry,
): Omit<DescribedPage, 'files'> {
  const sealed = archive.ledger.revisions.get(provision.id) ?? [];
  const url = absoluteUrl(archive.settings, provisionPath(document.document, provision));
  const [first, latest] = [sealed[0], sealed.at(-1)];
  if (first === undefined || latest === undefined) return { url };
  return {
    url,
    ...(revision.state === 'sealed' ? { revision: latest.revision } : {}),
    publishedAt: first.sealedAt,
    modifiedAt: latest.sealedAt,
  };
}
