import type { ContentPath } from './content-file.ts';
import type { Digest } from './digest.ts';
import type { RecordId } from './ids.ts';
import type { Instant, PlainDate } from './instants.ts';
import type { Slug } from './slugs.ts';

/** Names one capture within its document: `20260511T222531Z`, or `20260511T222531Z-2` for a second one in the same second. */
export type CaptureKey = string & { readonly __brand: 'CaptureKey' };

/** Which bytes a snapshot holds; `unknown` when a digest was taken over from elsewhere without saying of what. */
export type SnapshotContent =
  | 'http-body-decoded'
  | 'http-body-raw'
  | 'wayback-id_'
  | 'warc-record-block'
  | 'extracted-text'
  | 'local-file'
  | 'unknown';

/** The bytes that a capture yielded, as recorded and as found beside the sidecar. */
export interface Snapshot {
  readonly content: SnapshotContent;
  readonly mediaType: string;
  /** As the sidecar states it. */
  readonly recordedDigest?: Digest;
  readonly recordedSizeBytes?: number;
  /** The stored file, or `undefined` when the bytes are not held. */
  readonly held?: HeldSnapshot;
}

/** What was found when the stored file was read. */
export interface HeldSnapshot {
  readonly file: ContentPath;
  readonly digest: Digest;
  readonly sizeBytes: number;
}

/** A third party's archived copy (RFC 7089). */
export interface Memento {
  readonly url: string;
  /** The instant that the memento records, as the third party states it. */
  readonly mementoDatetime: Instant;
  /** Present when someone fetched it and looked for the passages. */
  readonly comparison?: { readonly on: PlainDate; readonly passagesFound: boolean };
}

/** Words in which someone else vouched for a capture: shown and attributed, never adopted. */
export interface Attestation {
  readonly by: string;
  readonly on?: PlainDate;
  readonly claim: string;
}

/** One retrieval of a document. */
export interface Capture {
  readonly kind: 'capture';
  readonly file: ContentPath;
  readonly document: RecordId;
  readonly key: CaptureKey;
  /** When the retrieval ended; or, when `capturedAtIsLatest`, the latest instant at which it can have been. */
  readonly capturedAt: Instant;
  readonly capturedAtIsLatest: boolean;
  readonly sourceUrls: readonly string[];
  readonly httpStatus?: number;
  readonly snapshot: Snapshot;
  readonly mementos: readonly Memento[];
  readonly attestations: readonly Attestation[];
  /**
   * `retrieval`: the platform's page was fetched. `extraction`: the same fetch was read again by another
   * method, so a difference to the capture before says nothing about the platform.
   */
  readonly cause: 'retrieval' | 'extraction';
  /** Why the text cannot stand for the document (an error page, an empty extraction). Such a capture takes part in no comparison. */
  readonly defect?: string;
  /** The date that the platform prints on the document; its claim. */
  readonly documentUpdatedOn?: PlainDate;
  /** A known difference between stored bytes and recorded digest, and since when it is being looked into. */
  readonly incident?: { readonly foundOn: PlainDate; readonly note: string };
  readonly collection?: Slug;
  /** Where an imported capture stands in its collection, for instance a commit. */
  readonly upstream?: { readonly reference: string; readonly url?: string };
}
