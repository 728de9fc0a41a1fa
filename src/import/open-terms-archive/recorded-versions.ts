import { byKey } from '../../domain/order.ts';
import type { Instant } from '../../domain/instants.ts';
import type { HistoryChange, HistoryCommit } from '../ports.ts';
import { Tally } from './tally.ts';

/**
 * Why a commit recorded a version: the page was fetched; the same fetch was read again by another
 * method; or the commit says neither, as when a person edits a file by hand.
 */
export type VersionCause = 'retrieval' | 'extraction' | 'unstated';

/** One version of a document, as one commit recorded it. */
export interface RecordedVersion {
  readonly commit: string;
  /** Place of the commit in the history, from 0, parents before children. */
  readonly order: number;
  readonly fetchedAt: Instant;
  readonly cause: VersionCause;
  readonly blob: string;
}

/** Everything the history says about one path `<Service>/<Terms type>.md`. */
export interface DocumentHistory {
  readonly path: string;
  readonly service: string;
  readonly termsType: string;
  /** In the order of the history. */
  readonly versions: readonly RecordedVersion[];
  /** When the file was deleted, if no later commit brought it back. */
  readonly deletedAt?: Instant;
}

export interface HistoryReading {
  /** By path, in code unit order. Paths that only differ in case are different documents. */
  readonly documents: readonly DocumentHistory[];
  /** How many commits and files were left out, by reason. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly commits: ReadonlySet<string>;
  readonly commitCount: number;
}

const DOCUMENT_PATH = /^([^./][^/]*)\/([^./][^/]*)\.md$/;
const RETRIEVALS = ['First record of ', 'Record new changes of ', 'Start tracking ', 'Update '];
const EXTRACTIONS = ['Apply technical or declaration upgrade on ', 'Refilter '];
const RECORDED = /^This version was recorded after /m;

/** @returns the documents of a history, with every version in the order of the commits */
export async function readHistory(commits: AsyncIterable<HistoryCommit>): Promise<HistoryReading> {
  const documents = new Map<string, OpenHistory>();
  const skipped = new Tally();
  const ids = new Set<string>();
  for await (const commit of commits) {
    const order = ids.size;
    ids.add(commit.id);
    if (commit.parents.length > 1) skipped.add('merge commits');
    for (const change of commit.changes) {
      const reason = reasonToSkip(change);
      if (reason === undefined) record(documents, { commit, change, order });
      else skipped.add(reason);
    }
  }
  return {
    documents: [...documents.values()].sort(byKey((document) => document.path)),
    skipped: skipped.counts(),
    commits: ids,
    commitCount: ids.size,
  };
}

/** @returns what a commit's message says about its version of a document */
export function causeOf(
  commit: Pick<HistoryCommit, 'subject' | 'body'>,
  document: string,
): VersionCause {
  const startsWith = (prefix: string): boolean => commit.subject.startsWith(prefix);
  const isRecorded = RECORDED.test(commit.body) || commit.subject.endsWith(` ${document}`);
  if (!isRecorded) return 'unstated';
  if (EXTRACTIONS.some(startsWith)) return 'extraction';
  return RETRIEVALS.some(startsWith) ? 'retrieval' : 'unstated';
}

/** A history while it is read; `deletedAt` comes and goes. */
type OpenHistory = Omit<DocumentHistory, 'versions' | 'deletedAt'> & {
  readonly versions: RecordedVersion[];
} & { -readonly [K in 'deletedAt']?: Instant };

interface Event {
  readonly commit: HistoryCommit;
  readonly change: HistoryChange;
  readonly order: number;
}

function reasonToSkip({ path, isFile }: HistoryChange): string | undefined {
  if (path.includes('\uFFFD')) return 'files whose names are not UTF-8';
  if (!DOCUMENT_PATH.test(path)) return 'changes to files that are no versions, such as README.md';
  return isFile ? undefined : 'links and submodules';
}

function record(documents: Map<string, OpenHistory>, { commit, change, order }: Event): void {
  const [, service = '', termsType = ''] = DOCUMENT_PATH.exec(change.path) ?? [];
  const document = documents.get(change.path) ?? {
    path: change.path,
    service: service.normalize('NFC'),
    termsType: termsType.normalize('NFC'),
    versions: [],
  };
  documents.set(change.path, document);
  if (change.status === 'deleted') {
    document.deletedAt = commit.authoredAt;
    return;
  }
  delete document.deletedAt;
  document.versions.push({
    commit: commit.id,
    order,
    fetchedAt: commit.authoredAt,
    cause: causeOf(commit, `${service} ${termsType}`),
    blob: change.blob,
  });
}
