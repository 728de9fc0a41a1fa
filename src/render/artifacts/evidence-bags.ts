import { evidenceBagPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { evidenceBag } from '../evidence-bag/bag.ts';
import { bagsOf } from '../evidence-bag/bags-of.ts';

/** The bag of everything that a revision rests on, beside its page. */
export const evidenceBags: Emitter = {
  id: 'evidence-bag',
  version: 1,
  label: 'Evidence bag of each revision (BagIt 1.0), beside its page',
  mediaType: 'application/zip',
  *files(context) {
    for (const revisions of bagsOf(context).values())
      for (const revision of revisions)
        yield {
          path: evidenceBagPath(revision.id, revision.revision),
          kind: 'made',
          render: () => evidenceBag(revision, context),
        };
  },
};
