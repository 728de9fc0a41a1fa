import type { Prevalence } from '../../domain/archive.ts';
import type { StatedFigures } from '../../domain/records.ts';
import type { Comparison } from './stated.ts';

/** "n of m other platforms" agrees with itself, with the number of provisions beside it, and with the archive. */
export const prevalence: Comparison = {
  figure: 'prevalence',
  compare(stated, { figures }) {
    if (stated.prevalence === undefined) return [];
    const { platforms, of } = stated.prevalence;
    const derived = [
      ...(platforms > of ? ['no count of platforms is larger than that of all'] : []),
      ...besideIt(platforms, stated),
      ...inArchive({ platforms, of }, figures.prevalence),
    ];
    return derived.length === 0
      ? []
      : [
          {
            code: 'stated/prevalence',
            stated: `${platforms} of ${of} platforms`,
            derived: derived.join('; '),
          },
        ];
  },
};

/** On n platforms there are at least n provisions, and on none there is none. */
function besideIt(platforms: number, { sameTypeElsewhere }: StatedFigures): readonly string[] {
  if (sameTypeElsewhere === undefined) return [];
  const agrees = platforms === 0 ? sameTypeElsewhere === 0 : sameTypeElsewhere >= platforms;
  return agrees ? [] : [`the record states ${sameTypeElsewhere} provisions on other platforms`];
}

function inArchive(
  stated: Pick<Prevalence, 'platforms' | 'of'>,
  derived: Prevalence | undefined,
): readonly string[] {
  if (derived === undefined) return [];
  if (derived.platforms === stated.platforms && derived.of === stated.of) return [];
  return [`${derived.platforms} of ${derived.of} other platforms`];
}
