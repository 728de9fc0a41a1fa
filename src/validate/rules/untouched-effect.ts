import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './index.ts';

/** With both texts held, a change record can only name provisions whose words the difference touches. */
export const untouchedEffect: Rule = {
  id: 'untouched-effect',
  check: ({ changes, provisions }, at) =>
    [...changes.values()].flatMap(({ change, document, size, affected }) => {
      if (size === undefined) return [];
      const touched = new Set(affected.map((one) => one.provision));
      return change.effects.flatMap(({ provision: id }, row) => {
        const isOfDocument = provisions.get(id)?.provision.document === document;
        if (!isOfDocument || touched.has(id)) return [];
        return [
          diagnostic(
            'change/effect-untouched',
            at(change.file, ['effects', row, 'provision']),
            `The difference between the two texts touches no passage of ${id}.`,
          ),
        ];
      });
    }),
};
