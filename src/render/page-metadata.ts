import type { CitationRecord } from '../domain/citation.ts';
import { citedDay } from './citations/cited-words.ts';

/** A `meta` element: its name and its content. */
export interface MetaLine {
  readonly name: string;
  readonly content: string;
}

/** What is described beside the citation: the document that is quoted. */
export interface MetadataFacts {
  /** With scheme and host. */
  readonly sourceUrl?: string | undefined;
  /** The permalink of the document's record here, with scheme and host. */
  readonly documentUrl: string;
  /** A PDF of the citation, when there is one. */
  readonly pdfUrl?: string | undefined;
}

/**
 * What reference managers read in the head of a record's page: Highwire Press tags, Dublin Core, and the names by
 * which Zotero is told that this is a web page and not an article. `DC.type` is left out, since it would change that.
 */
export function pageMetadata(
  citation: CitationRecord,
  { sourceUrl, documentUrl, pdfUrl }: MetadataFacts,
): readonly MetaLine[] {
  const { id, title, author, siteName, url, language, date } = citation;
  const lines: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', title],
    ['citation_author', author],
    ['citation_publication_date', citedDay(citation)?.replaceAll('-', '/')],
    ['citation_publisher', author],
    ['citation_technical_report_number', id],
    ['citation_public_url', url],
    ['citation_pdf_url', pdfUrl],
    ['citation_language', language],
    ['z:itemType', 'webpage'],
    ['z:websiteTitle', siteName],
    ['z:extra', extraOf(citation)],
    ['DC.title', title],
    ['DC.creator', author],
    ['DC.publisher', author],
    ['DC.identifier', id],
    ['DC.language', language],
    // The latest possible moment is none that the capture was made at.
    [
      'DCTERMS.issued',
      date?.kind === 'captured' && !date.isLatestPossible ? date.at : citedDay(citation),
    ],
    ['DCTERMS.source', sourceUrl],
    ['DCTERMS.isPartOf', documentUrl],
  ];
  return lines.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** What has no field of its own in a reference manager. */
function extraOf({ id, revision, snapshot, mementoUrl }: CitationRecord): string {
  return [
    `Record ID: ${id}`,
    ...(revision === undefined ? [] : [`Revision: ${revision}`]),
    ...(snapshot === undefined ? [] : [`SHA-256: ${snapshot.digest}`]),
    ...(mementoUrl === undefined ? [] : [`Archived: ${mementoUrl}`]),
  ].join('; ');
}
