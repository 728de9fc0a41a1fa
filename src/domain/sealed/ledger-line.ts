import { canonicalJson, jsonOf, sha256, type Digest } from '../digest.ts';
import type { RecordId } from '../ids.ts';
import type { Instant } from '../instants.ts';

/** Name and version of the form of the ledger's lines, as the first line states it. */
export const LEDGER_FORM = 'ledger@1';

/** The first line: whose ledger it is, and in which form. */
export interface OpeningLine {
  readonly type: 'ledger';
  readonly line: 1;
  readonly form: typeof LEDGER_FORM;
  /** Prefix of the record ids of the archive. */
  readonly idPrefix: string;
  readonly time: Instant;
}

interface LaterLine {
  /** Place in the ledger, from 1. */
  readonly line: number;
  /** SHA-256 of the line before, without its line feed. */
  readonly previous: Digest;
  /** When the release was sealed; the same in all its lines. */
  readonly time: Instant;
}

/** A state of a record that was published: `publish` the first, `revise` a later one. */
export interface RevisionLine extends LaterLine {
  readonly type: 'publish' | 'revise';
  readonly id: RecordId;
  readonly revision: number;
  readonly recordDigest: Digest;
  /** Of the snapshot that the revision quotes, as recorded; computed when none was recorded. */
  readonly snapshotDigest?: Digest;
}

/** A record that was withdrawn, or an amended account of its withdrawal. */
export interface WithdrawalLine extends LaterLine {
  readonly type: 'withdraw';
  readonly id: RecordId;
  readonly withdrawalDigest: Digest;
}

/** Closes a release. */
export interface ReleaseLine extends LaterLine {
  readonly type: 'release';
  /** From 1. */
  readonly release: number;
  /** Of the list of addresses that this release was the first to have; absent when there are none. */
  readonly addressesDigest?: Digest;
}

/** One line of `ledger/ledger.ndjson`. */
export type LedgerLine = OpeningLine | RevisionLine | WithdrawalLine | ReleaseLine;

/** @returns a line as it stands in the file, without its line feed: canonical JSON (RFC 8785) */
export function lineText(line: LedgerLine): string {
  return canonicalJson(jsonOf(line));
}

/** @returns what the next line names as `previous` */
export function lineDigest(text: string): Digest {
  return sha256(text);
}
