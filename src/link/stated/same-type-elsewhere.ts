import type { Comparison } from './stated.ts';

/** Provisions of the same clause type on other platforms of this archive; without a clause type nothing is counted. */
export const sameTypeElsewhere: Comparison = {
  figure: 'sameTypeElsewhere',
  compare({ sameTypeElsewhere: stated }, { figures }) {
    const derived = figures.prevalence?.provisionsElsewhere;
    if (stated === undefined || derived === undefined || stated === derived) return [];
    return [
      {
        code: 'stated/prevalence',
        stated: `${stated} other provisions on other platforms`,
        derived: `${derived} on other platforms`,
      },
    ];
  },
};
