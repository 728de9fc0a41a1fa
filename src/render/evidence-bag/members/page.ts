import { bagPage } from '../page/page.ts';
import type { BagContributor } from '../contributor.ts';

/** The page of the revision, to be read without the site. */
export const pageMember: BagContributor = {
  id: 'page',
  members: (subject) => [
    {
      name: 'page.html',
      bytes: bagPage(subject),
      label: 'the page of the revision, to be read in a web browser without a network',
    },
  ],
};
