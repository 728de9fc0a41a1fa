import type { Archive, DocumentEntry } from '../../domain/archive.ts';
import { byKey } from '../../domain/order.ts';
import { documentsPath, listPagePath } from '../../domain/urls.ts';
import { oncePer } from '../once.ts';
import { plural } from '../words/numbers.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { documentRow, type DocumentRow } from './rows/document-row.ts';

export interface DocumentsPage {
  readonly page: number;
}

export interface DocumentsView extends PageFrame {
  readonly lead: string;
  readonly list: ListPage<DocumentRow & { readonly type: string }>;
}

export function documentsPages({ archive }: ViewContext): readonly DocumentsPage[] {
  return pageNumbers(archive.documents.size).map((page) => ({ page }));
}

/** All documents, in order of platform. */
export function documentsView({ page }: DocumentsPage, context: ViewContext): DocumentsView {
  const { archive } = context;
  const list = listPage(
    { path: documentsPath, rows: documentsByPlatform(archive), noun: 'document' },
    page,
  );
  const lead = `${plural(archive.documents.size, 'document')} of ${plural(archive.platforms.size, 'platform')}, ${plural(archive.figures.captures, 'capture')}.`;
  return {
    ...frameOf(context, {
      address: listPagePath(documentsPath, page),
      title: pagedTitle('Documents', page),
      description: `Policies and terms whose text is recorded through time: ${lead}`,
      breadcrumb:
        page === 1 ? [] : [{ label: 'Documents', path: documentsPath }, { label: `Page ${page}` }],
      section: 'documents',
    }),
    lead,
    list: {
      ...list,
      rows: list.rows.map((entry) => ({
        ...documentRow(entry),
        type: typeOf(archive, entry.document.documentType),
      })),
    },
  };
}

const documentsByPlatform = oncePer(({ documents }: Archive): readonly DocumentEntry[] =>
  [...documents.values()].sort(
    byKey(
      ({ platform, document }) =>
        `${platform.name.toLowerCase()} ${platform.slug} ${document.slug}`,
    ),
  ),
);

function typeOf({ vocabulary }: Archive, slug: DocumentEntry['document']['documentType']): string {
  return vocabulary['document-types'].get(slug)?.name ?? slug;
}
