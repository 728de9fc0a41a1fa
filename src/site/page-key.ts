import { canonicalJsonOf, sha256 } from '../domain/digest.ts';

/**
 * The key under which a rendered page may be used again.
 *
 * It covers all that the page shows: the view holds every word and figure, and for long texts the
 * digests from which they are read. Code is covered by Astro's own hash of the page's modules.
 *
 * @param view - plain data, as a view function returned it
 */
export function pageKey(view: object): string {
  return sha256(canonicalJsonOf(view));
}
