import { homePath, notFoundPath, searchPath, type SitePath } from '../../domain/urls.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { browseLinks, type SearchView } from './search.ts';

export interface NotFoundView extends PageFrame {
  readonly paragraphs: readonly string[];
  readonly searchAction: SitePath;
  readonly home: LinkView;
  readonly browse: SearchView['browse'];
}

/** What a host shows for an address that the archive never had. */
export function notFoundView(context: ViewContext): NotFoundView {
  return {
    ...frameOf(context, {
      address: notFoundPath,
      title: 'Not found',
      description: 'There is no page at this address.',
      breadcrumb: [],
      isHidden: true,
    }),
    paragraphs: [
      'There is no page at this address. Records are never deleted: a record that moved leads on from its old address, and a withdrawn one keeps a page that says so. So either the address has a slip in it, or it was never one of this archive.',
      'If you followed a citation, look for the record’s id in it and enter that here.',
    ],
    searchAction: searchPath,
    home: { label: 'Home', path: homePath },
    browse: browseLinks(context.archive),
  };
}
