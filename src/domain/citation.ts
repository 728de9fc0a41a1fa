import type { Digest } from './digest.ts';
import type { RecordId } from './ids.ts';
import type { Instant, PlainDate } from './instants.ts';

/** The moment that dates what is cited. */
export type CitedDate =
  | { readonly kind: 'captured'; readonly at: Instant; readonly isLatestPossible: boolean }
  | { readonly kind: 'compared'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'changed'; readonly on: PlainDate };

/** What a reader of the citation has to know about the record. */
export type CitedStatus =
  | { readonly kind: 'current' }
  /** The stored bytes have another digest than the recorded one. `checkedOn` is absent when the build has no instant. */
  | { readonly kind: 'mismatch'; readonly checkedOn?: PlainDate }
  | { readonly kind: 'withdrawn'; readonly on: PlainDate };

/** The style-free fields of a citation of one record. Every style is made from these and nothing else. */
export interface CitationRecord {
  readonly id: RecordId;
  readonly title: string;
  /** Who answers for the record: an institution. */
  readonly author: string;
  /** The archive's name. */
  readonly siteName: string;
  /** The address that stays: the permalink, for a document that of the capture. With scheme and host. */
  readonly url: string;
  /** Absent when a withdrawn record states none. */
  readonly date?: CitedDate;
  /** Of the snapshot, as recorded; computed when none was recorded. */
  readonly snapshotDigest?: Digest;
  /** A third party's archived copy of the source. */
  readonly mementoUrl?: string;
  readonly status: CitedStatus;
}

/** The fields of a citation of the platform's own document, at its source. */
export interface SourceCitation {
  readonly title: string;
  readonly platform: string;
  /** The date that the platform prints on the document. */
  readonly updatedOn?: PlainDate;
  readonly capturedAt: Instant;
  /** The original address; for a document without one, nothing can be cited but the archive. */
  readonly url?: string;
  readonly mementoUrl?: string;
}

/** A citation in a style: text of which some runs are in italics. */
export interface CitationRun {
  readonly text: string;
  readonly isItalic?: true;
}
