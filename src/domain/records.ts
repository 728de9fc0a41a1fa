import type { Capture, CaptureKey } from './capture.ts';
import type { ContentPath, Markdown } from './content-file.ts';
import type { Digest } from './digest.ts';
import type { RecordId } from './ids.ts';
import type { Instant, PlainDate } from './instants.ts';
import type { Provision } from './provision.ts';
import type { Slug } from './slugs.ts';
import type { Term } from './vocabulary.ts';

// Every kind of record by one name: the larger ones have files of their own.
export type {
  CaptureKey,
  SnapshotContent,
  Snapshot,
  HeldSnapshot,
  Memento,
  Attestation,
  Capture,
} from './capture.ts';
export type {
  Passage,
  RegulationLink,
  Action,
  Question,
  Analysis,
  Correction,
  ImportedQuotation,
  ProvisionUpstream,
  StatedChange,
  StatedFigure,
  StatedFigures,
  Provision,
} from './provision.ts';
export type { VocabularyKind, Term } from './vocabulary.ts';
export type { ContentPath, Markdown } from './content-file.ts';

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
  /** Which kinds of files are made; every kind when absent. */
  readonly artifacts?: ArtifactSettings;
  /** Version of the content format; 1 is the only one so far. */
  readonly contentFormat: 1;
}

/** Kinds of files that an archive may leave out, because of their size or the time that they take. */
export interface ArtifactSettings {
  /** The evidence bag of each revision; `on` when absent. */
  readonly evidenceBag?: 'on' | 'off';
  /** The PDF for filing of each revision; `on` when absent. */
  readonly citationPdf?: 'on' | 'off';
  /** The card of each revision; `on` when absent. */
  readonly card?: 'on' | 'off';
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

/** A body of records taken over from someone else, with the attribution that its licence asks for. */
export interface Collection {
  readonly kind: 'collection';
  readonly file: ContentPath;
  readonly slug: Slug;
  readonly name: string;
  readonly publisher: string;
  readonly licences: readonly {
    readonly of: string;
    readonly name: string;
    readonly url?: string;
  }[];
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
