import { citationFiles } from '../../citations/citation-files.ts';
import { citedTogether } from '../../views/parts/revision-subject.ts';
import type { BagContributor } from '../contributor.ts';

/** The citation of the revision, and of the document that it quotes, in every format. */
export const citationMembers: BagContributor = {
  id: 'citations',
  members: ({ revision, context }) =>
    citationFiles(citedTogether(revision, context)).map(({ name, text, label }) => ({
      name: `citations/${name}`,
      bytes: text,
      label: `how to cite it: ${label}`,
    })),
};
