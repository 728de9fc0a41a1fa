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
  /** Name of the transparency log of which the lines are the entries: the address of its first day, without scheme. */
  readonly log: string;
  /** Prefix of the record ids of the archive. */
  readonly idPrefix: string;
  readonly time: Instant;
}

interface LaterLine {
  /** Place in the ledger, from 1. */
  readonly line: number;
  /** SHA-256 of the line before, without its line feed. */
  readonly previous: Digest;
  /** When the line was written; the same in all lines of a release. */
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

/** A public key that signs for the archive from here on, in the place of the one before for the same use. */
export interface KeyLine extends LaterLine {
  readonly type: 'key';
  readonly use: KeyUse;
  /** For the log as C2SP signed-note writes it; for manifests as `minisign -P` takes it. */
  readonly publicKey: string;
}

/** What a key signs: checkpoints of the log, or manifests. */
export type KeyUse = 'log' | 'manifest';

/** The manifest of an output that was built from the lines before. */
export interface ManifestLine extends LaterLine {
  readonly type: 'manifest';
  /** Of `SHA256SUMS`. */
  readonly manifestDigest: Digest;
  /** Number of files that it lists. */
  readonly files: number;
}

/** One line of `ledger/ledger.ndjson`. */
export type LedgerLine =
  OpeningLine | RevisionLine | WithdrawalLine | ReleaseLine | KeyLine | ManifestLine;

/** @returns a line as it stands in the file, without its line feed: canonical JSON (RFC 8785) */
export function lineText(line: LedgerLine): string {
  return canonicalJson(jsonOf(line));
}

/** @returns what the next line names as `previous` */
export function lineDigest(text: string): Digest {
  return sha256(text);
}
