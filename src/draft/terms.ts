import { closest } from 'fastest-levenshtein';
import type { Term } from '../domain/records.ts';
import type { Slug } from '../domain/slugs.ts';

/** A term that somebody named; or the slug of the one that comes nearest, if the vocabulary has any. */
export type TermLookup =
  | { readonly kind: 'found'; readonly slug: Slug }
  | { readonly kind: 'unknown'; readonly nearest?: Slug };

/** Finds a term by its slug, or by its name or one of its keywords in any letter case. */
export function findTerm(terms: readonly Term[], given: string): TermLookup {
  const wanted = given.trim().toLowerCase();
  const bySlug = terms.find(({ slug }) => slug === wanted);
  const found =
    bySlug ??
    terms.find(({ name, keywords }) =>
      [name, ...keywords].some((word) => word.toLowerCase() === wanted),
    );
  if (found !== undefined) return { kind: 'found', slug: found.slug };
  const names = new Map(
    terms.flatMap(
      ({ slug, name }) =>
        [
          [slug.toLowerCase(), slug],
          [name.toLowerCase(), slug],
        ] as const,
    ),
  );
  const nearest = names.size === 0 ? undefined : names.get(closest(wanted, [...names.keys()]));
  return { kind: 'unknown', ...(nearest === undefined ? {} : { nearest }) };
}
