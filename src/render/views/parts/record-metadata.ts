import type { QuotedProvision } from '../../../domain/archive.ts';
import type { CitationRecord } from '../../../domain/citation.ts';
import type { Revision } from '../../../domain/sealed/ledger.ts';
import { absoluteUrl, permalinkPath, revisionFilePath } from '../../../domain/urls.ts';
import type { FileBeside } from '../../links/revision-links.ts';
import type { TypedLink } from '../../links/typed-link.ts';
import { pageMetadata, type MetaLine } from '../../page-metadata.ts';
import type { ViewContext } from '../context.ts';

/** What the head of a record's page says to programs. */
export interface RecordMetadata {
  readonly links: readonly TypedLink[];
  readonly metas: readonly MetaLine[];
  /** JSON-LD as the text of a `script` element, which nothing in it can end. */
  readonly graph: string;
}

/** @returns the `meta` elements of a record's page */
export function metasOf(
  { archive }: ViewContext,
  citation: CitationRecord,
  { document: { document }, capture }: QuotedProvision,
  pdfUrl: string | undefined,
): readonly MetaLine[] {
  return pageMetadata(citation, {
    sourceUrl: document.sourceUrl ?? capture.capture.sourceUrls[0],
    documentUrl: absoluteUrl(archive.settings, permalinkPath(document.id)),
    pdfUrl,
  });
}

/** @returns the address of the PDF among the files of a revision; `undefined` without one */
export function pdfUrlOf(
  { id, revision }: Pick<Revision, 'id' | 'revision'>,
  beside: readonly FileBeside[],
  { archive }: ViewContext,
): string | undefined {
  const pdf = beside.find(({ mediaType }) => mediaType === 'application/pdf');
  return pdf && absoluteUrl(archive.settings, revisionFilePath(id, revision, pdf.name));
}
