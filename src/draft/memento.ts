import { parseCompactInstant } from '../domain/instants.ts';
import type { Memento } from '../domain/records.ts';

/**
 * Reads the instant in the address of a memento, such as
 * `https://web.archive.org/web/20260511222531/https://example.com/terms`.
 *
 * @param url - its path has the 14 digits as a part of their own, perhaps followed by a replay flag such as `id_`
 * @returns the memento, or `undefined` when the address is no web address or names no instant
 */
export function mementoAt(url: string): Memento | undefined {
  if (!/^https?:\/\/[^\s/]+\S*$/.test(url) || !URL.canParse(url)) return undefined;
  const digits = /^https?:\/\/[^/]+\/(?:[^/]+\/)*?(\d{14})(?:[a-z]{2}_)?\//.exec(url)?.[1];
  const mementoDatetime =
    digits === undefined
      ? undefined
      : parseCompactInstant(`${digits.slice(0, 8)}T${digits.slice(8)}Z`);
  return mementoDatetime === undefined ? undefined : { url, mementoDatetime };
}
