import { stabilityOf } from '../derive/stability.ts';
import { knownThen } from './known-then.ts';
import type { Comparison } from './stated.ts';

/** Stability is stated in the words of this archive, `mostly stable` or `Mostly Stable`. With fewer than two texts there is nothing to compare it with. */
export const stability: Comparison = {
  figure: 'stability',
  compare(stated, subject) {
    if (stated.stability === undefined) return [];
    const { sightings, changes } = knownThen(stated, subject);
    const derived = stabilityOf(sightings, changes.length);
    if (derived === 'not-counted' || wordOf(stated.stability) === derived) return [];
    return [
      {
        code: 'stated/stability',
        stated: stated.stability,
        derived: derived.replaceAll('-', ' '),
      },
    ];
  },
};

const wordOf = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, '-');
