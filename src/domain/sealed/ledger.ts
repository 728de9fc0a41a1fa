import { contentPath } from '../content-file.ts';
import type { Digest } from '../digest.ts';
import type { RecordId } from '../ids.ts';
import type { Instant } from '../instants.ts';
import type { ContentPath } from '../records.ts';
import type { KeyUse } from './ledger-line.ts';

/** The folder of the content in which the ledger lies. */
export const LEDGER_FOLDER = 'ledger/';
/** Where the lines stand in the content folder. */
export const LEDGER_FILE = contentPath('ledger/ledger.ndjson');

/** One published state of a record: named `r1`, `r2`, … and kept for ever. */
export interface Revision {
  readonly id: RecordId;
  readonly revision: number;
  /** SHA-256 of the sealed record's bytes. */
  readonly recordDigest: Digest;
  /** SHA-256 of the canonical JSON of the sealed record's `content`. */
  readonly contentDigest: Digest;
  /** The document that the record belongs to. */
  readonly document: RecordId;
  /** SHA-256 of the stored file that it quotes; absent when it has none. */
  readonly snapshotDigest?: Digest;
  readonly sealedAt: Instant;
  readonly release: number;
  /** Line of the ledger that names it, from 1. */
  readonly line: number;
  readonly file: ContentPath;
}

/** The withdrawal of a record, as last sealed. */
export interface SealedWithdrawalEntry {
  readonly id: RecordId;
  readonly withdrawalDigest: Digest;
  readonly sealedAt: Instant;
  readonly line: number;
}

/** An address that a release had. */
export interface PublishedAddress {
  /** Site path. */
  readonly address: string;
  /** The record whose page it was; absent for things that have no id. */
  readonly owner?: RecordId;
  /** The list and the line of it in which the address stands. */
  readonly file: ContentPath;
  readonly line: number;
}

/** One run of `seal` that had something to seal. */
export interface Release {
  readonly release: number;
  readonly sealedAt: Instant;
  /** Its closing line. */
  readonly line: number;
}

/** A public key as the ledger names it. */
export interface LedgerKey {
  readonly use: KeyUse;
  readonly publicKey: string;
  readonly line: number;
}

/** A manifest that was entered in the ledger. */
export interface EnteredManifest {
  readonly manifestDigest: Digest;
  /** Number of files that it lists. */
  readonly files: number;
  readonly enteredAt: Instant;
  readonly line: number;
}

/** What was published so far: only grows. Of an archive that never sealed anything, everything is empty. */
export interface Ledger {
  /** Prefix of the record ids of the archive that it belongs to; absent when there are no lines. */
  readonly idPrefix?: string;
  /** Name of the transparency log of which the lines are the entries; absent when there are no lines. */
  readonly log?: string;
  /** Number of lines. */
  readonly lines: number;
  /** SHA-256 of the last line, without its line feed; absent when there is none. */
  readonly head?: Digest;
  /** In order. */
  readonly releases: readonly Release[];
  /** Of each record in order, the first revision first. */
  readonly revisions: ReadonlyMap<RecordId, readonly Revision[]>;
  readonly withdrawals: ReadonlyMap<RecordId, SealedWithdrawalEntry>;
  /** By address. */
  readonly addresses: ReadonlyMap<string, PublishedAddress>;
  /** Public keys in the order in which they came into use. */
  readonly keys: readonly LedgerKey[];
  /** In order. */
  readonly manifests: readonly EnteredManifest[];
}

export const EMPTY_LEDGER: Ledger = {
  lines: 0,
  releases: [],
  revisions: new Map(),
  withdrawals: new Map(),
  addresses: new Map(),
  keys: [],
  manifests: [],
};

/** @returns the key that is in use after so many lines, or `undefined` when there is none */
export function keyInUse(
  { keys }: Pick<Ledger, 'keys'>,
  use: KeyUse,
  lines: number = Number.MAX_SAFE_INTEGER,
): LedgerKey | undefined {
  return keys.findLast((key) => key.use === use && key.line <= lines);
}

/** @returns where an object of the ledger lies, by its digest */
export function ledgerObjectPath(digest: Digest, ending: 'json' | 'txt'): ContentPath {
  return contentPath(`ledger/objects/${digest.slice(0, 2)}/${digest}.${ending}`);
}

/** @returns where the signed checkpoint over so many lines lies */
export function ledgerCheckpointPath(size: number): ContentPath {
  return contentPath(`ledger/checkpoints/${size}`);
}

/** @returns where the signature of a manifest lies, by the digest of the manifest */
export function ledgerManifestPath(digest: Digest): ContentPath {
  return contentPath(`ledger/manifests/${digest}.minisig`);
}

/**
 * How a record stands to what was sealed of it: never sealed; the same as its latest revision; or changed
 * since, and so a draft.
 */
export type RevisionState =
  | { readonly state: 'unsealed' }
  | { readonly state: 'sealed' | 'draft'; readonly latest: Revision };

/** @returns how a revision is called: `r2` */
export const revisionName = (revision: number): string => `r${revision}`;
