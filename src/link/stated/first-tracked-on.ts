import type { Comparison } from './stated.ts';

/** Tracking of a document starts with its first capture. */
export const firstTrackedOn: Comparison = {
  figure: 'firstTrackedOn',
  compare({ firstTrackedOn: stated }, { document }) {
    const derived = document.firstTrackedOn;
    if (stated === undefined || derived === undefined || stated === derived) return [];
    return [
      {
        code: 'stated/first-tracked',
        stated,
        derived: `first capture of the document ${derived}`,
      },
    ];
  },
};
