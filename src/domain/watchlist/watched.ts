import { idBlockOf, isRecordId } from '../ids.ts';
import type { PlainDate } from '../instants.ts';
import type { SitePath } from '../urls.ts';
import type { EvidenceSummary } from '../evidence.ts';

/** What a reader can put on a watchlist: a provision or document by its id, a platform by its slug. */
export type WatchedKind = 'provision' | 'document' | 'platform';

export interface WatchedName {
  readonly kind: WatchedKind;
  /** `CA-P-010857`, `CA-D-00248`, `threads` */
  readonly key: string;
}

/** How something stood at one build: what a watchlist compares. Counts are whole numbers from 0. */
export interface WatchedState {
  readonly isWithdrawn: boolean;
  /** Captures of the document, or of all documents of the platform. */
  readonly captures: number;
  /** Change records of the document, or of all documents of the platform. */
  readonly changes: number;
  /** Change records that touch the quoted words; of a provision alone. */
  readonly clauseChanges?: number;
  /** Of a provision, and of a document's latest capture. */
  readonly evidence?: EvidenceSummary;
  /** Latest sealed revision of a provision, from 1; absent when none was sealed. */
  readonly revision?: number;
  /** Provision records of a document or platform that are not withdrawn. */
  readonly provisions?: number;
}

/** @returns the name of the published list that has the state of something: a hundred ids, or the platforms of a first character */
export function watchListOf({ kind, key }: WatchedName): string {
  return kind !== 'platform' && isRecordId(key) ? idBlockOf(key) : `platforms-${key.charAt(0)}`;
}

/** What the published lists say of something that can be watched. */
export interface WatchedRow extends WatchedName {
  readonly title: string;
  /** Of the title, when it is not in the site's own language. */
  readonly language?: string;
  /** The platform and document that it belongs to; nothing for a platform. */
  readonly where: string;
  readonly path: SitePath;
  readonly state: WatchedState;
  readonly lastCaptureOn?: PlainDate;
  readonly lastChange?: WatchedChange;
  /** The last change that touches the quoted words. */
  readonly lastClauseChange?: WatchedChange;
  readonly withdrawn?: { readonly on: PlainDate; readonly reason: string };
}

export interface WatchedChange {
  readonly on: PlainDate;
  readonly path: SitePath;
}
