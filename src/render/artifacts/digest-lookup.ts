import { canonicalJsonOf } from '../../domain/digest.ts';
import { digestLookupPath } from '../../domain/urls.ts';
import { DIGEST_PREFIXES, digestsByPrefix } from '../digests.ts';
import type { Emitter } from '../emitter.ts';
import { digestRow } from '../views/rows/digest-row.ts';

/** What a script needs to look up a digest by its first digits: one file for each first two digits, empty ones included. */
export const digestLookup: Emitter = {
  id: 'digest-lookup',
  version: 1,
  label: 'Digests by their first two digits, with what has them',
  mediaType: 'application/json',
  *files({ archive }) {
    for (const prefix of DIGEST_PREFIXES) {
      yield {
        path: digestLookupPath(prefix),
        kind: 'made',
        render: () => {
          const entries = digestsByPrefix(archive).get(prefix) ?? [];
          return `${canonicalJsonOf(entries.map(digestRow))}\n`;
        },
      };
    }
  },
};
