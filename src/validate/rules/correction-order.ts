import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './index.ts';

/** Corrections are listed as they happened: a later one below an earlier one. */
export const correctionOrder: Rule = {
  id: 'correction-order',
  check: ({ provisions }, at) =>
    [...provisions.values()].flatMap(({ provision: { corrections, file } }) =>
      corrections.flatMap(({ on }, row) => {
        const before = corrections[row - 1];
        if (before === undefined || before.on <= on) return [];
        return [
          diagnostic(
            'correction/order',
            at(file, ['corrections', row, 'on']),
            `The correction of ${on} stands below that of ${before.on}.`,
          ),
        ];
      }),
    ),
};
