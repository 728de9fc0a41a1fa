import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { foreignClauseType } from '../../domain/clause-words.ts';
import type { Rule } from './index.ts';

/** An action is titled for what its text or its record is about, not for a clause of another kind. */
export const actionTitle: Rule = {
  id: 'action-title',
  check: ({ provisions, vocabulary }, at) =>
    [...provisions.values()].flatMap(({ provision }) =>
      provision.analysis.actions.flatMap((action, row) => {
        const types = vocabulary['clause-types'];
        const foreign = foreignClauseType(action, provision.clauseType, types);
        if (foreign === undefined) return [];
        return [
          diagnostic(
            'action/title',
            at(provision.file, ['sections', 'actions', row, 'title']),
            `"${action.title}" names the clause type "${foreign.name}"; the text below says nothing about it, and the record has another clause type.`,
          ),
        ];
      }),
    ),
};
