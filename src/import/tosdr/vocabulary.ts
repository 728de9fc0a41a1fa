import { elementsOf, memberOf } from '../plain-values.ts';
import { jsonText, withElement } from '../json-text.ts';
import { CLAUSE_TYPES } from './clause-types.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { BASES, SEVERITIES } from './severity.ts';

/** Kinds of vocabulary from which imported records draw terms. */
export type UsedVocabulary = 'bases' | 'clause-types' | 'document-types' | 'severities';

const TERMS: Readonly<Record<UsedVocabulary, readonly { readonly slug: string }[]>> = {
  bases: BASES,
  'clause-types': CLAUSE_TYPES,
  'document-types': DOCUMENT_TYPES,
  severities: SEVERITIES,
};

/** A vocabulary file that lacks terms, with them added at its end. */
export interface ExtendedVocabulary {
  readonly vocabulary: UsedVocabulary;
  readonly text: string;
  readonly added: number;
}

/**
 * Adds the terms that records use and the archive does not have. Terms that are there stay as they
 * are, whoever wrote them. Of severities the whole scale is added when the archive has none.
 *
 * @param used - slugs by vocabulary
 * @param existing - texts of the vocabulary files, by kind; they are JSON
 */
export function extendVocabularies(
  used: ReadonlyMap<UsedVocabulary, ReadonlySet<string>>,
  existing: ReadonlyMap<string, string>,
): readonly ExtendedVocabulary[] {
  return [...used].flatMap(([vocabulary, slugs]) => {
    const before = existing.get(vocabulary);
    const text = before ?? jsonText({ terms: [] });
    const known = elementsOf(memberOf(JSON.parse(text), 'terms')).map((term) =>
      memberOf(term, 'slug'),
    );
    const needsAll = vocabulary === 'severities' && known.length === 0 && slugs.size > 0;
    const missing = TERMS[vocabulary].filter(
      ({ slug }) => (needsAll || slugs.has(slug)) && !known.includes(slug),
    );
    const named = [...known, ...missing.map(({ slug }) => slug)];
    const unnamed = [...slugs].find((slug) => !named.includes(slug));
    if (unnamed !== undefined) throw new Error(`no term ${unnamed} for ${vocabulary}`);
    if (missing.length === 0) return [];
    const extended = missing.reduce(
      (so, term, row) => withElement(so, 'terms', known.length + row, term),
      text,
    );
    return [{ vocabulary, text: extended, added: missing.length }];
  });
}
