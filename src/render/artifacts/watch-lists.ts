import { canonicalJsonOf } from '../../domain/digest.ts';
import { watchedListPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { watchedRows } from '../watchlist/watched-rows.ts';

/** What the watchlist of a reader is compared with: lists small enough that a script reads only those it needs. */
export const watchLists: Emitter = {
  id: 'watch-lists',
  version: 1,
  label: 'How records, documents and platforms stand, in lists of a hundred ids',
  mediaType: 'application/json',
  *files({ archive }) {
    for (const [name, rows] of watchedRows(archive)) {
      yield {
        path: watchedListPath(name),
        kind: 'made',
        render: () => `${canonicalJsonOf(rows)}\n`,
      };
    }
  },
};
