import type { Digest } from '../domain/digest.ts';
import type { Instant } from '../domain/instants.ts';
import type { ContentPath } from '../domain/records.ts';

/** What one commit did to one file. Files whose bytes it left alone are not listed. */
export interface HistoryChange {
  readonly status: 'added' | 'changed' | 'deleted';
  /** Path from the top of the repository, with `/`. */
  readonly path: string;
  /** Id of the new bytes; of the old ones when the file was deleted. */
  readonly blob: string;
  /** False for symbolic links and submodules. */
  readonly isFile: boolean;
}

/** One commit. Who made it is not read: names and addresses of committers are never published. */
export interface HistoryCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** The author date in UTC: when the page was fetched, not when git recorded it. */
  readonly authoredAt: Instant;
  readonly subject: string;
  readonly body: string;
  /** Empty for merges: what they merge stands in commits of its own. */
  readonly changes: readonly HistoryChange[];
}

/** The history of a versions repository. */
export interface GitHistory {
  /** Name of the folder or file it was read from, without endings. */
  readonly name: string;
  /** Where it was cloned from, as a web address without credentials. */
  readonly remoteUrl?: string;
  /** Id of the newest commit. */
  readonly head: string;
  /** Every commit behind `head`, parents before their children. */
  commits(): AsyncIterable<HistoryCommit>;
  /** @throws Error when the repository does not hold the bytes */
  readBlob(id: string): Promise<Uint8Array>;
  /** @returns a file of the newest commit as text, or `undefined` when there is none */
  readFile(path: string): Promise<string | undefined>;
}

/** The content folder as it is. */
export interface ContentReader {
  /** @returns every file, sorted by code unit */
  list(): readonly ContentPath[];
  read(file: ContentPath): Uint8Array;
}

/** Changes to the content folder that happen together: a killed run leaves all of them or none, or the next run completes them. */
export interface ContentTransaction {
  /** Files appear in the order of these calls. */
  put(file: ContentPath, bytes: Uint8Array | string): Promise<void>;
  /** Removals come before everything that is put. */
  remove(file: ContentPath): void;
  commit(): Promise<void>;
}

export interface ContentWriter {
  begin(): Promise<ContentTransaction>;
}

/** Says how far the run is. */
export type ReportProgress = (label: string, done: number, total: number) => void;

/** What is compared of a version text. */
export interface TextFacts {
  /** SHA-256 of the version text. */
  readonly digest: Digest;
  /** Words in it. */
  readonly words: number;
}

/** @returns facts of the version text of a Markdown snapshot, or `undefined` when no text can be read from it */
export type ReadText = (bytes: Uint8Array, mediaType: string) => Promise<TextFacts | undefined>;
