import { knownThen } from './known-then.ts';
import type { Comparison } from './stated.ts';

/** The number of changes is that of the changes listed beside it, and that of the change records that touch the provision. */
export const changeCount: Comparison = {
  figure: 'changeCount',
  compare(stated, subject) {
    if (stated.changeCount === undefined) return [];
    const listed = stated.changes?.length;
    const recorded = knownThen(stated, subject).changes.length;
    const differing = [
      ...(listed === undefined || listed === stated.changeCount
        ? []
        : [`the record lists ${changes(listed)} beside it`]),
      ...(recorded === stated.changeCount
        ? []
        : [
            `${recorded} change ${recorded === 1 ? 'record touches' : 'records touch'} the provision`,
          ]),
    ];
    if (differing.length === 0) return [];
    return [
      {
        code: 'stated/change-count',
        stated: changes(stated.changeCount),
        derived: differing.join('; '),
      },
    ];
  },
};

const changes = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`;
