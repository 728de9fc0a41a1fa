import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './index.ts';

/** A capture with a defect does not stand for its document, so neither do words quoted from it. */
export const quotedDefect: Rule = {
  id: 'quoted-defect',
  check: ({ provisions }, at) =>
    [...provisions.values()].flatMap(({ provision, capture: { capture } }) =>
      capture.defect === undefined
        ? []
        : [
            diagnostic(
              'provision/capture-defect',
              at(provision.file, ['capture']),
              `The capture ${capture.key} is marked as defective: ${capture.defect}.`,
              [{ place: at(capture.file, ['defect']), label: 'defect recorded' }],
            ),
          ],
    ),
};
