import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './index.ts';

/** Nobody can analyse a text before it was retrieved. A capture of which only the latest possible instant is known proves nothing here. */
export const analysedBeforeCapture: Rule = {
  id: 'analysed-before-capture',
  check: ({ provisions }, at) =>
    [...provisions.values()].flatMap(({ provision, capture: { capture } }) => {
      const { analysedAt, file } = provision;
      if (analysedAt === undefined || capture.capturedAtIsLatest) return [];
      if (analysedAt >= capture.capturedAt) return [];
      return [
        diagnostic(
          'provision/analysed-before-capture',
          at(file, ['analysedAt']),
          `The analysis is of ${analysedAt}, the capture of ${capture.capturedAt}.`,
          [{ place: at(capture.file, ['capturedAt']), label: 'capture declared' }],
        ),
      ];
    }),
};
