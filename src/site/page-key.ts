import { canonicalJsonOf, sha256 } from '../domain/digest.ts';
import { siteCode } from '../site/archive.ts';

/**
 * The key under which a rendered page may be used again.
 *
 * It covers all that the page shows: the view holds every word and figure, for long texts the digests
 * from which they are read, and with them goes the digest of the code that reads and renders them.
 *
 * @param view - plain data, as a view function returned it
 */
export function pageKey(view: object): string {
  return sha256(`${siteCode()}\n${canonicalJsonOf(view)}`);
}
