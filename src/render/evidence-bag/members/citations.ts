import { citationFiles } from '../../citations/citation-files.ts';
import type { BagContributor } from '../contributor.ts';

/** The citation of the revision in every format. */
export const citationMembers: BagContributor = {
  id: 'citations',
  members: ({ view }) =>
    citationFiles(view.cite.record).map(({ name, text, label }) => ({
      name: `citations/${name}`,
      bytes: text,
      label: `how to cite it: ${label}`,
    })),
};
