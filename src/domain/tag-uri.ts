import type { ArchiveSettings } from './records.ts';
import type { Ledger } from './sealed/ledger.ts';

/**
 * A name that is never given to anything else (RFC 4151): `tag:archive.example,2026:CA-C-003122`.
 *
 * The authority is the host under which the archive was first sealed, so that names stay when the archive moves;
 * before that it is the host of its origin. The year belongs to the form of these names, not to what is named.
 *
 * @param specific - what the authority calls it: letters, digits, `-`, `/`
 */
export function tagUri(
  {
    settings,
    ledger,
  }: { readonly settings: Pick<ArchiveSettings, 'origin'>; readonly ledger: Pick<Ledger, 'log'> },
  specific: string,
): string {
  const { hostname } = new URL(
    ledger.log === undefined ? settings.origin : `https://${ledger.log}`,
  );
  return `tag:${hostname},2026:${specific}`;
}
