import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { dateOf } from '../../domain/instants.ts';
import type { Rule } from './index.ts';

/** A document whose monitoring has ended has no later capture. */
export const capturedAfterEnd: Rule = {
  id: 'captured-after-end',
  check: ({ documents }, at) =>
    [...documents.values()].flatMap(({ document, captures }) => {
      const { monitoringEndedOn: ended, file } = document;
      const last = captures.at(-1)?.capture;
      if (ended === undefined || last === undefined || dateOf(last.capturedAt) <= ended) return [];
      return [
        diagnostic(
          'document/monitoring-ended',
          at(file, ['monitoringEndedOn']),
          `Captures are said to have stopped on ${ended}; the latest is of ${last.capturedAt}.`,
          [{ place: at(last.file, ['capturedAt']), label: 'latest capture' }],
        ),
      ];
    }),
};
