import type { Digest } from './digest.ts';
import type { RecordId } from './ids.ts';
import type { Instant, PlainDate } from './instants.ts';
import type { ParagraphRange } from './pinpoint.ts';

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

/** The snapshot that a record was made from. */
export interface CitedSnapshot {
  /** As recorded; computed when none was recorded. */
  readonly digest: Digest;
  /** Whether the bytes are in this archive. */
  readonly isHeld: boolean;
}

/** The style-free fields of a citation of one record. Every style is made from these and nothing else. */
export interface CitationRecord {
  readonly id: RecordId;
  /** The sealed revision that the address shows, from 1; absent before the first. */
  readonly revision?: number;
  readonly title: string;
  /** Who answers for the record: an institution. */
  readonly author: string;
  /** The archive's name. */
  readonly siteName: string;
  /** The address that stays, with scheme and host. */
  readonly url: string;
  /** BCP 47 tag of the archive's own words. */
  readonly language: string;
  /** Absent when a withdrawn record states none. */
  readonly date?: CitedDate;
  /** Where the quoted passages stand in the captured text; empty where no place is known. */
  readonly paragraphs: readonly ParagraphRange[];
  readonly snapshot?: CitedSnapshot;
  /** A third party's archived copy of the source. */
  readonly mementoUrl?: string;
  readonly status: CitedStatus;
  /** Names that keep their capitals where a style takes them from titles: the platform's, those of jurisdictions. */
  readonly properNames: readonly string[];
}

/** The fields of a citation of the platform's own document, at its source. */
export interface SourceCitation {
  /** Of the document's record here. */
  readonly id: RecordId;
  readonly title: string;
  /** Who wrote the document. */
  readonly platform: string;
  /** BCP 47 tag of the document. */
  readonly language: string;
  /** The date that the platform prints on the document. */
  readonly updatedOn?: PlainDate;
  readonly capturedAt: Instant;
  readonly capturedAtIsLatest: boolean;
  /** The original address; for a document without one, nothing can be cited but the archive. */
  readonly url?: string;
  readonly mementoUrl?: string;
  readonly properNames: readonly string[];
}

/** How a style writes a day: `28 June 2026`, `June 28, 2026`, or the same with longer months shortened. */
export type DateStyle = 'day-first' | 'month-first' | 'month-shortened';

/** A citation in a style: text of which some runs are in italics, some a title, and some the reader's to fill in. */
export interface CitationRun {
  readonly text: string;
  readonly isItalic?: true;
  /** A title in upright type: like one in italics it may run from right to left. */
  readonly isTitle?: true;
  /** Set where the reader's own date of access goes: how it is to be written there. */
  readonly dateAccessed?: DateStyle;
}
