import { annotationPath } from '../../domain/urls.ts';
import { annotationText } from '../annotation.ts';
import type { Emitter } from '../emitter.ts';

/** The places of the quoted passages of each revision, beside its page. */
export const annotations: Emitter = {
  id: 'annotation',
  version: 1,
  label: 'Quoted passages of each revision with their places (W3C Web Annotation), beside its page',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  *files(context) {
    const { archive } = context;
    for (const revisions of archive.ledger.revisions.values())
      for (const revision of revisions) {
        const text = annotationText(context.sealedOf(revision), revision, archive.settings);
        if (text === undefined) continue;
        const path = annotationPath(revision.id, revision.revision);
        yield { path, kind: 'made', render: () => text };
      }
  },
};
