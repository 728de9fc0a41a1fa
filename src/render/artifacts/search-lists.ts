import type { Archive } from '../../domain/archive.ts';
import { canonicalJsonOf } from '../../domain/digest.ts';
import { byCodeUnit } from '../../domain/order.ts';
import { documentPath, searchSourcesPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';

/** What the search page looks source addresses up in: documents by the address they were retrieved from. */
export const searchLists: Emitter = {
  id: 'search-lists',
  version: 1,
  label: 'Documents by source address',
  mediaType: 'application/json',
  *files({ archive }) {
    yield {
      path: searchSourcesPath,
      kind: 'made',
      render: () => `${canonicalJsonOf(sourcesOf(archive))}\n`,
    };
  },
};

/** A document under one of the addresses from which it was retrieved. */
export interface SourceRow {
  readonly url: string;
  readonly id: string;
  readonly title: string;
  readonly platform: string;
  readonly path: string;
}

function sourcesOf({ documents }: Archive): readonly SourceRow[] {
  return [...documents.values()].flatMap(({ document, platform, captures }) => {
    const urls = captures.flatMap(({ capture }) => capture.sourceUrls);
    const all = document.sourceUrl === undefined ? urls : [document.sourceUrl, ...urls];
    return [...new Set(all)].sort(byCodeUnit).map((url) => ({
      url,
      id: document.id,
      title: document.title,
      platform: platform.name,
      path: documentPath(document),
    }));
  });
}
