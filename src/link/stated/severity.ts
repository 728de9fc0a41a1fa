import type { Comparison } from './stated.ts';

/** A record has one severity, wherever it is stated. */
export const severity: Comparison = {
  figure: 'severity',
  compare({ severity: stated }, { provision, vocabulary }) {
    const { severity: own } = provision;
    if (stated === undefined || own === undefined || stated === own) return [];
    const name = (slug: typeof own): string => vocabulary.severities.get(slug)?.name ?? slug;
    return [{ code: 'stated/severity', stated: name(stated), derived: name(own) }];
  },
};
