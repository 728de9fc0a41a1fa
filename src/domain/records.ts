import type { Digest } from './digest.ts';
import type { RecordId } from './ids.ts';
import type { Instant, PlainDate } from './instants.ts';
import type { Slug } from './slugs.ts';

/** Markdown as the archivist wrote it: hostile until rendered and sanitised. */
export type Markdown = string;

/** Names one capture within its document: `20260511T222531Z`, or `20260511T222531Z-2` for a second one in the same second. */
export type CaptureKey = string & { readonly __brand: 'CaptureKey' };

/** A file of the content folder, by its path with `/` between parts, relative to that folder. */
export type ContentPath = string & { readonly __brand: 'ContentPath' };

/** The archive itself: `archive.json`. */
export interface ArchiveSettings {
  readonly name: string;
  /** Scheme and host, without a path or a final slash: `https://archive.example`. */
  readonly origin: string;
  /** Path under the origin where the site lies: `/` or `/archive/`. */
  readonly basePath: string;
  readonly idPrefix: string;
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url?: string };
  readonly language: string;
  readonly description: Markdown;
  readonly affiliationNotice: string;
  /** Present in archives that exist to show the program: printed on every page. */
  readonly demonstrationNotice?: string;
  readonly contact?: string;
  /** Version of the content format; 1 is the only one so far. */
  readonly contentFormat: 1;
}

/** A service whose terms are recorded. */
export interface Platform {
  readonly kind: 'platform';
  readonly file: ContentPath;
  readonly slug: Slug;
  readonly name: string;
  readonly operator?: string;
  readonly homePage?: string;
  readonly formerNames: readonly { readonly name: string; readonly until?: PlainDate }[];
  readonly description?: Markdown;
  /** Regulations against which someone reviewed all documents of the platform, and when. */
  readonly regulationsReviewed: readonly { readonly regulation: Slug; readonly on: PlainDate }[];
  readonly collection?: Slug;
}

/** One named legal text of a platform, through time. */
export interface Document {
  readonly kind: 'document';
  readonly file: ContentPath;
  readonly id: RecordId;
  readonly platform: Slug;
  readonly slug: Slug;
  readonly title: string;
  readonly documentType: Slug;
  readonly sourceUrl?: string;
  /** BCP 47 tag of the document's main language. */
  readonly language: string;
  readonly description?: Markdown;
  /** The day on which captures stopped, when they did. */
  readonly monitoringEndedOn?: PlainDate;
  readonly collection?: Slug;
}

/** Which bytes a snapshot holds. */
export type SnapshotContent = 'http-body-decoded' | 'http-body-raw' | 'wayback-id_' | 'warc-record-block' | 'extracted-text' | 'local-file';

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

/** One contiguous run of words quoted from a version text (W3C Web Annotation: TextQuoteSelector and TextPositionSelector). */
export interface Passage {
  /** Exactly as in the version text; a line feed stands between paragraphs. */
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Offset of the first character in the version text, in Unicode code points from 0. */
  readonly start?: number;
  /** Set when the passage was looked for and is known not to be in the capture: it is published as "not in source". */
  readonly knownMissing: boolean;
}

export interface RegulationLink {
  readonly regulation: Slug;
  /** Articles or sections, as the regulation's own list names them. */
  readonly pinCites: readonly string[];
  readonly note?: string;
}

export interface Action {
  readonly title: string;
  readonly text: Markdown;
}

export interface Question {
  readonly question: string;
  readonly answer: Markdown;
}

/** Our own prose about a provision. Every part is optional and its absence is shown. */
export interface Analysis {
  readonly whatItIs?: Markdown;
  readonly whyItMatters?: Markdown;
  readonly interpretiveNote?: Markdown;
  readonly consumerImpact?: Markdown;
  readonly actions: readonly Action[];
  readonly regulatoryLandscape?: Markdown;
  readonly governanceExposure?: Markdown;
  readonly jurisdictionFlags?: Markdown;
  readonly contractAndVendor?: Markdown;
  readonly complianceConsiderations?: Markdown;
  readonly questions: readonly Question[];
}

/** A dated, described change to our own record. */
export interface Correction {
  readonly on: PlainDate;
  readonly text: string;
}

/** What the words quoted in an imported record were, and how they were found in the held text. */
export interface ImportedQuotation {
  readonly text: string;
  /** `exact` only when the source's characters are the snapshot's; otherwise what had to be set aside to find them. */
  readonly match: 'exact' | 'whitespace' | 'html' | 'markdown' | 'unicode-case' | 'letters-digits' | 'none' | 'not-held';
}

/** Where an imported provision comes from. */
export interface ProvisionUpstream {
  readonly reference: string;
  readonly url?: string;
  readonly rating?: string;
  readonly topic?: string;
  readonly reviewState?: string;
  readonly quotation?: ImportedQuotation;
}

/** A change entry that the source of a record printed. */
export interface StatedChange {
  readonly on: PlainDate;
  readonly text?: string;
  readonly severityFrom?: Slug;
  readonly severityTo?: Slug;
}

/** Names of the figures that a record may state. The derived value always stands beside. */
export type StatedFigure =
  | 'snapshotVerified'
  | 'changeCount'
  | 'changes'
  | 'firstSeenOn'
  | 'lastSeenOn'
  | 'firstTrackedOn'
  | 'lastVerifiedOn'
  | 'monthsMonitored'
  | 'stability'
  | 'severity'
  | 'prevalence'
  | 'sameTypeElsewhere'
  | 'accessedOn'
  | 'citation'
  | 'actionTitles';

/**
 * Figures that somebody else printed about a provision. Each is compared with the derived one; a
 * disagreement is an error, unless the figure is listed in `asClaims`: then it is shown with both values.
 */
export interface StatedFigures {
  readonly by: string;
  readonly on?: PlainDate;
  readonly asClaims: readonly StatedFigure[];
  readonly snapshotVerified?: boolean;
  readonly changeCount?: number;
  readonly changes?: readonly StatedChange[];
  readonly firstSeenOn?: PlainDate;
  readonly lastSeenOn?: PlainDate;
  readonly firstTrackedOn?: PlainDate;
  readonly lastVerifiedOn?: PlainDate;
  readonly monthsMonitored?: number;
  readonly stability?: string;
  /** Severity as other parts of the source state it (an analysis heading, a change entry). */
  readonly severity?: Slug;
  readonly prevalence?: { readonly platforms: number; readonly of: number };
  readonly sameTypeElsewhere?: number;
  readonly accessedOn?: PlainDate;
  /** The citation line as printed. */
  readonly citation?: string;
  /** Titles under which the source printed its actions, in order. */
  readonly actionTitles?: readonly string[];
}

/** One or several passages quoted from one capture, with analysis: the unit of citation. */
export interface Provision {
  readonly kind: 'provision';
  readonly file: ContentPath;
  readonly id: RecordId;
  readonly platform: Slug;
  readonly document: RecordId;
  readonly slug: Slug;
  readonly title: string;
  readonly capture: CaptureKey;
  readonly passages: readonly Passage[];
  /** SHA-256 of the passages joined by line feeds, as the record states it. */
  readonly excerptDigest?: Digest;
  readonly clauseType?: Slug;
  readonly categories: readonly Slug[];
  readonly severity?: Slug;
  readonly confidence?: Slug;
  readonly basis?: Slug;
  readonly regulations: readonly RegulationLink[];
  readonly agencies: readonly { readonly agency: Slug; readonly note?: string }[];
  readonly related: readonly RecordId[];
  readonly analysedAt?: Instant;
  readonly analysis: Analysis;
  readonly corrections: readonly Correction[];
  readonly stated?: StatedFigures;
  readonly collection?: Slug;
  readonly upstream?: ProvisionUpstream;
}

/** What a change record or its source says happened to a provision. */
export interface StatedEffect {
  readonly provision: RecordId;
  readonly note?: string;
}

/**
 * What differs between two consecutive captures of a document.
 *
 * With both captures held, the difference is computed. Without (`before` or `after` absent, or bytes
 * not held) only the recorded summary exists and is labelled so.
 */
export interface ChangeRecord {
  readonly kind: 'change';
  readonly file: ContentPath;
  readonly id: RecordId;
  readonly document: RecordId;
  readonly title?: string;
  /** Day of the later capture; the source's date when there is none. */
  readonly changedOn: PlainDate;
  readonly before?: CaptureKey;
  readonly after?: CaptureKey;
  readonly summary?: Markdown;
  readonly severity?: Slug;
  readonly effects: readonly StatedEffect[];
  readonly statedBy?: string;
  readonly collection?: Slug;
}

/** Lists a record can draw a term from. */
export type VocabularyKind =
  | 'clause-types'
  | 'categories'
  | 'regulations'
  | 'agencies'
  | 'document-types'
  | 'severities'
  | 'confidences'
  | 'bases';

/** One controlled term. Fields beyond name and definition belong to the kinds named beside them. */
export interface Term {
  readonly kind: 'term';
  readonly file: ContentPath;
  readonly vocabulary: VocabularyKind;
  readonly slug: Slug;
  readonly name: string;
  readonly definition?: Markdown;
  /** Severities, confidences: place on the scale from 1, and its length. */
  readonly level?: number;
  /** Clause types, document types: other words for the same. */
  readonly keywords: readonly string[];
  /** Regulations and agencies. */
  readonly shortName?: string;
  readonly jurisdiction?: string;
  readonly url?: string;
  /** Regulations. */
  readonly citation?: string;
  readonly status?: string;
  readonly articles: readonly { readonly pinCite: string; readonly title: string }[];
  readonly agencies: readonly Slug[];
  readonly near: readonly Slug[];
  /** Agencies. */
  readonly complaintUrl?: string;
}

/** A body of records taken over from someone else, with the attribution that its licence asks for. */
export interface Collection {
  readonly kind: 'collection';
  readonly file: ContentPath;
  readonly slug: Slug;
  readonly name: string;
  readonly publisher: string;
  readonly licences: readonly { readonly of: string; readonly name: string; readonly url?: string }[];
  readonly attribution: string;
  readonly url?: string;
  readonly note?: Markdown;
  /** Which state of the source was imported last, for instance a commit. */
  readonly upstream?: string;
}

/** An old address that leads to one live record. */
export interface Alias {
  readonly kind: 'alias';
  readonly file: ContentPath;
  /** Site path with both slashes: `/platform/old-name/`. */
  readonly from: string;
  /** A record id, or a platform's site path. */
  readonly to: string;
  readonly since: PlainDate;
}

/** The page of a withdrawn record. */
export interface Tombstone {
  readonly kind: 'tombstone';
  readonly file: ContentPath;
  readonly id: RecordId;
  readonly title: string;
  readonly withdrawnAt: Instant;
  /** A few words, such as "Wrong source". */
  readonly reason: string;
  readonly explanation?: string;
  readonly decidedBy: string;
  readonly successor?: RecordId;
  readonly publishedOn?: PlainDate;
  /** Readable addresses that the record had. */
  readonly addresses: readonly string[];
  readonly platformName?: string;
  readonly documentTitle?: string;
  readonly document?: RecordId;
  readonly capture?: CaptureKey;
  readonly capturedAt?: Instant;
  readonly snapshotDigest?: Digest;
  /** Kept unless law or privacy forbids; then the reason stands in `passagesRemoved`. */
  readonly passages: readonly string[];
  readonly passagesRemoved?: string;
}

/** A page of prose: method, about, corrections policy, permanence policy. */
export interface ProsePage {
  readonly kind: 'page';
  readonly file: ContentPath;
  readonly slug: Slug;
  readonly title: string;
  readonly body: Markdown;
}

/** Every kind of record that stands in a file or a row of one. */
export type AnyRecord =
  | Platform
  | Document
  | Capture
  | Provision
  | ChangeRecord
  | Term
  | Collection
  | Alias
  | Tombstone
  | ProsePage;
