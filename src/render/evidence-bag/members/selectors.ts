import { annotationText } from '../../annotation.ts';
import type { BagContributor } from '../contributor.ts';

/** Where the quoted passages stand. */
export const selectorsMember: BagContributor = {
  id: 'selectors',
  members({ sealed, context, revision }) {
    const bytes = annotationText(sealed, revision, context.archive.settings);
    return bytes === undefined
      ? []
      : [
          {
            name: 'anno.jsonld',
            bytes,
            label: 'the quoted passages with their places, as a W3C Web Annotation',
          },
        ];
  },
};
