import { contentPath } from '../domain/content-file.ts';
import type { Alias, Tombstone } from '../domain/records.ts';
import { jsonText, type DraftFile } from './draft-file.ts';

/** A row of `addresses.json` about an address that moved. */
export type AliasRow = Omit<Alias, 'kind' | 'file'>;
/** A row about a withdrawn record. */
export type TombstoneRow = Omit<Tombstone, 'kind' | 'file'>;

export const ADDRESSES_FILE = contentPath('addresses.json');

/** What `addresses.json` holds; rows are kept as they were written. */
export interface AddressRows {
  readonly aliases: readonly AliasRow[];
  readonly tombstones: readonly object[];
}

/** @returns the file with other rows; a schema that it names is kept */
export function draftAddresses(
  { aliases, tombstones }: AddressRows,
  schema: string | undefined,
): DraftFile {
  return {
    path: ADDRESSES_FILE,
    content: jsonText({
      ...(schema === undefined ? {} : { $schema: schema }),
      aliases,
      tombstones,
    }),
  };
}

/**
 * Rows after something moved. Aliases that led to the old path of a platform follow it; the new address is
 * nobody's old one any more.
 */
export function withMoved(
  rows: AddressRows,
  { alias, address }: { readonly alias: AliasRow; readonly address: string },
): AddressRows {
  const kept = rows.aliases
    .filter(({ from }) => from !== address && from !== alias.from)
    .map((row) => (row.to === alias.from ? { ...row, to: alias.to } : row));
  return { ...rows, aliases: [...kept, alias] };
}

/** Rows after a record was withdrawn: its old addresses are those of the withdrawn record, and no aliases any more. */
export function withWithdrawn(rows: AddressRows, tombstone: TombstoneRow): AddressRows {
  const former = rows.aliases.filter(({ to }) => to === tombstone.id).map(({ from }) => from);
  const addresses = [...new Set([...tombstone.addresses, ...former])].sort();
  const { passages, ...row } = tombstone;
  return {
    aliases: rows.aliases.filter(({ to }) => to !== tombstone.id),
    tombstones: [
      ...rows.tombstones,
      { ...row, addresses, ...(passages.length === 0 ? {} : { passages }) },
    ],
  };
}
