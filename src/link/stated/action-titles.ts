import { foreignClauseType } from '../../domain/clause-words.ts';
import type { Comparison } from './stated.ts';

/** An action is titled for what its text and its record are about. Stated titles belong to the actions in their order. */
export const actionTitles: Comparison = {
  figure: 'actionTitles',
  compare({ actionTitles: stated = [] }, { provision, vocabulary }) {
    const { actions } = provision.analysis;
    return stated.flatMap((title, row) => {
      const action = { title, text: actions[row]?.text ?? '' };
      const foreign = foreignClauseType(action, provision.clauseType, vocabulary['clause-types']);
      if (foreign === undefined) return [];
      return [
        {
          code: 'stated/action-title',
          row,
          stated: `“${title}”`,
          derived: `neither the action’s text nor the record is about “${foreign.name}”`,
        },
      ];
    });
  },
};
