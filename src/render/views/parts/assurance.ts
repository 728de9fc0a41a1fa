import { assuranceOf, type AssuranceGrounds } from '../../../domain/assurance.ts';
import { limitSentence, shownSentence, type AssuranceSubject } from '../../words/assurance.ts';

/** What the evidence shows and what it does not, in sentences. */
export interface AssuranceView {
  readonly title: string;
  readonly shown: AssuranceListView;
  readonly notShown: AssuranceListView;
}

export interface AssuranceListView {
  readonly lead: string;
  readonly sentences: readonly string[];
}

/** @returns both lists; of the first there may be nothing to say, of the second never */
export function assuranceView(grounds: AssuranceGrounds, subject: AssuranceSubject): AssuranceView {
  const { shown, limits } = assuranceOf(grounds);
  return {
    title: 'What this shows, and what it does not',
    shown: {
      lead: shown.length === 0 ? 'Nothing here can be recomputed.' : 'Whoever recomputes it finds:',
      sentences: shown.map((fact) => shownSentence(fact, subject)),
    },
    notShown: {
      lead: 'It does not show:',
      sentences: limits.map((limit) => limitSentence(limit, subject)),
    },
  };
}
