import { parseRecordId, type RecordId } from '../../domain/ids.ts';

/** What a text in a search field is. */
export type Asked =
  | { readonly kind: 'id'; readonly id: RecordId }
  | { readonly kind: 'digest'; readonly digits: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'words'; readonly words: string };

/** Fewer digits of a hash are as likely to be a word or a number. */
const FEWEST_DIGITS = 8;

/**
 * Tells an id, the beginning of a digest, and an address from words.
 *
 * An id may be written in small letters; a digest in capitals, with spaces, or with `sha256:` before it.
 *
 * @param prefix - first part of the archive's ids
 */
export function whatIsAsked(text: string, prefix: string): Asked {
  const words = text.trim();
  const upper = words.toUpperCase();
  if (upper.startsWith(`${prefix}-`) && isId(upper)) return { kind: 'id', id: upper };
  const digits = words
    .replace(/^sha-?256:/i, '')
    .replaceAll(/\s/g, '')
    .toLowerCase();
  if (/^[0-9a-f]+$/.test(digits) && digits.length >= FEWEST_DIGITS && digits.length <= 64) {
    return { kind: 'digest', digits };
  }
  if (/^https?:\/\/\S+$/i.test(words)) return { kind: 'address', url: words };
  return { kind: 'words', words };
}

const isId = (text: string): text is RecordId => parseRecordId(text) !== undefined;

/** @returns an address without what two spellings of it may differ in: scheme, `www.`, fragment, final slash, case of the host */
export function plainAddress(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^#]*)/i.exec(url) ?? [];
  return `${host.toLowerCase()}${rest.replace(/\/$/, '')}`;
}
