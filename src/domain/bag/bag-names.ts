import type { RecordId } from '../ids.ts';
import { revisionName } from '../sealed/ledger.ts';

/** Files of an evidence bag that are checked against each other, from the bag's folder. Others are there to be read. */
export const BAG_FILES = {
  /** The sealed record, byte for byte. */
  record: 'data/record.json',
  /** The stored bytes that are quoted. */
  snapshot: 'data/snapshot.bin',
  /** The text of the stored bytes, in which the quotation stands. */
  version: 'data/version.txt',
  /** The entry of the log that names the record: one line of the ledger without its line feed. */
  entry: 'data/log-entry.json',
  /** That the entry is in the log. */
  proof: 'data/inclusion.tlog-proof',
  /** The checkpoint to which the proof leads, byte for byte. */
  checkpoint: 'data/checkpoint',
} as const;

/** The folder of public keys that the log names. */
export const BAG_KEYS = 'data/keys/';

/** The folder of timestamps and their certificates, under the paths that they have below `log/`. */
export const BAG_TIMESTAMPS = 'data/timestamps/';

/** @returns the one folder in the ZIP that holds the bag (RFC 8493, section 4): `CA-P-010857-r2` */
export function bagFolder({
  id,
  revision,
}: {
  readonly id: RecordId;
  readonly revision: number;
}): string {
  return `${id}-${revisionName(revision)}`;
}
