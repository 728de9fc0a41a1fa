import { contentPath } from '../domain/content-file.ts';
import type { Document } from '../domain/records.ts';
import type { DocumentFolder } from '../parse/layout.ts';
import { jsonText, type DraftFile, type MayLack } from './draft-file.ts';

export type DocumentDraft = Pick<Document, 'id' | 'title' | 'documentType' | 'language'> &
  MayLack<Pick<Document, 'sourceUrl' | 'description' | 'collection'>>;

/** @returns the file of a document */
export function draftDocument(
  { platform, document }: DocumentFolder,
  draft: DocumentDraft,
): DraftFile {
  const { id, title, documentType, sourceUrl, language, description, collection } = draft;
  return {
    path: contentPath(`platforms/${platform}/${document}/document.json`),
    content: jsonText({ id, title, documentType, sourceUrl, language, description, collection }),
  };
}
