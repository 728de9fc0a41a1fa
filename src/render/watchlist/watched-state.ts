import type { DocumentEntry, PlatformEntry, ProvisionEntry } from '../../domain/archive.ts';
import type { WatchedState } from '../../domain/watchlist/watched.ts';

/** @returns how a provision stands: the figures that a watchlist compares */
export function provisionState({
  document,
  figures,
  evidence,
  revision,
}: ProvisionEntry): WatchedState {
  return {
    isWithdrawn: false,
    captures: document.captures.length,
    changes: document.changes.length,
    clauseChanges: figures.changes.length,
    evidence: evidence.summary,
    ...(revision.state !== 'unsealed' && { revision: revision.latest.revision }),
  };
}

/** @returns how a document stands; its evidence is that of its latest capture */
export function documentState({ captures, changes, provisions }: DocumentEntry): WatchedState {
  const latest = captures.at(-1);
  return {
    isWithdrawn: false,
    captures: captures.length,
    changes: changes.length,
    provisions: provisions.length,
    ...(latest && { evidence: latest.evidence.summary }),
  };
}

/** @returns how a platform stands, over all of its documents */
export function platformState({ documents, provisions }: PlatformEntry): WatchedState {
  const sum = (count: (document: DocumentEntry) => number): number =>
    documents.reduce((total, document) => total + count(document), 0);
  return {
    isWithdrawn: false,
    captures: sum(({ captures }) => captures.length),
    changes: sum(({ changes }) => changes.length),
    provisions: provisions.length,
  };
}
