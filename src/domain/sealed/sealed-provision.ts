import type { CaptureKey, Memento, Attestation, SnapshotContent } from '../capture.ts';
import type { Markdown } from '../content-file.ts';
import type { Digest } from '../digest.ts';
import type {
  EvidenceRowName,
  EvidenceState,
  EvidenceSummary,
  PassageAnchor,
} from '../evidence.ts';
import type { RecordId } from '../ids.ts';
import type { Instant, PlainDate } from '../instants.ts';
import type {
  Action,
  Correction,
  ProvisionUpstream,
  Question,
  RegulationLink,
  StatedFigures,
} from '../provision.ts';
import type { Slug } from '../slugs.ts';
import type { ToolName } from '../version-text.ts';
import type { SealedContext } from './sealed-context.ts';

/** Name and version of the form in which a provision is sealed. A form is never changed; another one gets another number. */
export const PROVISION_FORM = 'provision@1';

/**
 * One revision of a provision, as it lies in the ledger: everything that its page prints.
 *
 * `content` is the record itself, with its capture and what the checks found. A record is sealed again
 * when this part differs, and only then. `context` is how everything around the record was called when
 * it was sealed: a platform that is renamed later changes no record.
 */
export interface SealedProvision {
  readonly form: typeof PROVISION_FORM;
  readonly id: RecordId;
  /** From 1. */
  readonly revision: number;
  /** The `recordDigest` of the revision before; absent in the first. */
  readonly previousRevision?: Digest;
  readonly content: SealedContent;
  readonly context: SealedContext;
}

export interface SealedContent {
  readonly title: string;
  readonly document: RecordId;
  readonly capture: SealedCapture;
  readonly quotation: SealedQuotation;
  readonly evidence: SealedEvidence;
  readonly clauseType?: Slug;
  readonly categories: readonly Slug[];
  readonly severity?: Slug;
  readonly confidence?: Slug;
  readonly basis?: Slug;
  readonly regulations: readonly RegulationLink[];
  readonly agencies: readonly { readonly agency: Slug; readonly note?: string }[];
  readonly related: readonly RecordId[];
  readonly analysedAt?: Instant;
  readonly analysis: SealedAnalysis;
  readonly corrections: readonly Correction[];
  readonly stated?: StatedFigures;
  readonly collection?: Slug;
  readonly upstream?: ProvisionUpstream;
}

/** The capture that is quoted, as its sidecar and its stored bytes were. */
export interface SealedCapture {
  readonly key: CaptureKey;
  readonly capturedAt: Instant;
  readonly capturedAtIsLatest: boolean;
  readonly sourceUrls: readonly string[];
  readonly httpStatus?: number;
  readonly snapshot: {
    readonly content: SnapshotContent;
    readonly mediaType: string;
    readonly recordedDigest?: Digest;
    readonly recordedSizeBytes?: number;
    /** Absent when the bytes were not held. */
    readonly held?: { readonly digest: Digest; readonly sizeBytes: number };
  };
  readonly mementos: readonly Memento[];
  readonly attestations: readonly Attestation[];
  readonly cause: 'retrieval' | 'extraction';
  readonly defect?: string;
  readonly documentUpdatedOn?: PlainDate;
  readonly incident?: { readonly foundOn: PlainDate; readonly note: string };
  readonly collection?: Slug;
  readonly upstream?: { readonly reference: string; readonly url?: string };
}

/** The quoted words, and where they stand. */
export interface SealedQuotation {
  /** SHA-256 of the passages' words joined by line feeds. */
  readonly excerptDigest: Digest;
  readonly passages: readonly SealedPassage[];
  /** The version text in which they were looked for; absent when the bytes were not held. */
  readonly version?: {
    readonly extractor: ToolName;
    readonly normaliser: ToolName;
    readonly digest: Digest;
    readonly paragraphCount: number;
  };
}

export interface SealedPassage {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** As the record states it. */
  readonly start?: number;
  readonly knownMissing: boolean;
  readonly state: 'found' | 'missing' | 'not-held';
  /** Where it was found; present when `state` is `found`. */
  readonly place?: PassageAnchor;
}

/** Rows of evidence that a revision can hold. Its own inclusion in the ledger is not among them: it comes after. */
export type SealedRowName = Exclude<EvidenceRowName, 'inclusion'>;

export interface SealedEvidence {
  readonly summary: EvidenceSummary;
  readonly rows: readonly { readonly row: SealedRowName; readonly state: EvidenceState }[];
}

/** Our own prose. Every part is optional. */
export interface SealedAnalysis {
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
