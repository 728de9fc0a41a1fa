import type { Digest } from './digest.ts';
import type { Evidence, ExcerptProof } from './evidence.ts';
import type { RecordId } from './ids.ts';
import type { Instant, PlainDate } from './instants.ts';
import type {
  Alias,
  ArchiveSettings,
  Capture,
  CaptureKey,
  ChangeRecord,
  Collection,
  Document,
  HeldSnapshot,
  Platform,
  ProsePage,
  Provision,
  Snapshot,
  Term,
  Tombstone,
  VocabularyKind,
} from './records.ts';
import type { Ledger, RevisionState } from './sealed/ledger.ts';
import type { Slug } from './slugs.ts';
import type { VersionSummary, VersionText } from './version-text.ts';

/** A capture linked to what was read from its bytes. */
export interface CaptureEntry {
  readonly capture: Capture;
  /** Absent when the bytes are not held. */
  readonly version?: VersionSummary;
  /** Place among the document's captures, from 1, and their number. */
  readonly ordinal: number;
  readonly of: number;
  readonly evidence: Evidence;
  /** The earliest capture of the document with the same version text, when that is not this one or the one just before. */
  readonly returnsTo?: CaptureKey;
}

/** A document with its captures in order of time. */
export interface DocumentEntry {
  readonly document: Document;
  readonly platform: Platform;
  readonly captures: readonly CaptureEntry[];
  /** In order of time. */
  readonly changes: readonly ChangeEntry[];
  /** In order of id. */
  readonly provisions: readonly RecordId[];
  readonly firstTrackedOn?: PlainDate;
}

/**
 * What the step from one version text to the next does to an excerpt.
 *
 * `moved`: the same words in another place. `changed`: the words around what is quoted were rewritten.
 * `gone`: no longer present. `added`: present for the first time. `returned`: present again.
 */
export type ProvisionEffect = 'moved' | 'changed' | 'gone' | 'added' | 'returned';

export interface AffectedProvision {
  readonly provision: RecordId;
  /** Absent when the texts are not held and the record only states that the provision is touched. */
  readonly effect?: ProvisionEffect;
  /** Passages touched, from 1. */
  readonly passages: readonly number[];
  readonly note?: string;
}

/** Sizes of a difference, in words. */
export interface ChangeSize {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** Runs of neighbouring changed paragraphs. */
  readonly passages: number;
}

export interface ChangeEntry {
  readonly change: ChangeRecord;
  readonly document: RecordId;
  readonly before?: CaptureEntry;
  readonly after?: CaptureEntry;
  /** Present when both texts are held. */
  readonly size?: ChangeSize;
  /** The provisions of the document that the step touches, in order of id. */
  readonly affected: readonly AffectedProvision[];
}

/** One capture in which a provision's passages were looked for. */
export interface Sighting {
  readonly capture: CaptureKey;
  readonly capturedAt: Instant;
  readonly presence: 'present' | 'partly' | 'absent';
}

/** Everything derived about one provision. Absent figures are unknown. */
export interface ProvisionFigures {
  /** Over held captures, in order of time. */
  readonly sightings: readonly Sighting[];
  readonly firstSeenAt?: Instant;
  readonly lastSeenAt?: Instant;
  /** Change records that touch the provision, by id, in order of time. */
  readonly changes: readonly RecordId[];
  readonly lastChangedOn?: PlainDate;
  readonly monthsMonitored?: number;
  readonly stability: Stability;
  readonly prevalence?: Prevalence;
}

/** How often the excerpt changed while it was watched. `not-counted`: fewer than two held captures. */
export type Stability = 'stable' | 'mostly-stable' | 'changing' | 'gone' | 'not-counted';

/** On how many tracked platforms a clause type occurs. */
export interface Prevalence {
  readonly platforms: number;
  readonly of: number;
  /** Provisions of the same clause type on other platforms. */
  readonly provisionsElsewhere: number;
}

/** A stated figure that differs from the derived one and is shown with both values. */
export interface RecordNote {
  readonly figure: string;
  readonly stated: string;
  readonly derived: string;
  readonly by: string;
}

export interface ProvisionEntry {
  readonly provision: Provision;
  readonly document: DocumentEntry;
  readonly platform: Platform;
  readonly capture: CaptureEntry;
  readonly proof: ExcerptProof;
  readonly evidence: Evidence;
  readonly figures: ProvisionFigures;
  readonly notes: readonly RecordNote[];
  readonly revision: RevisionState;
}

/** A capture with what a sealed revision holds of it too: not where its files lie. */
export type QuotedCapture = Omit<Capture, 'file' | 'document' | 'snapshot'> & {
  readonly snapshot: Omit<Snapshot, 'held'> & { readonly held?: Omit<HeldSnapshot, 'file'> };
};

/** A provision with what its quotation rests on: as much as a sealed revision holds too. */
export interface QuotedProvision extends Pick<ProvisionEntry, 'proof' | 'evidence' | 'notes'> {
  readonly provision: Omit<Provision, 'file' | 'slug' | 'platform'>;
  readonly platform: Pick<Platform, 'slug' | 'name' | 'operator' | 'formerNames'>;
  readonly document: {
    readonly document: Omit<Document, 'file' | 'documentType'>;
    readonly platform: Pick<Platform, 'slug' | 'name' | 'operator' | 'formerNames'>;
  };
  readonly capture: {
    readonly capture: QuotedCapture;
    readonly version?: Pick<
      VersionSummary,
      'extractor' | 'normaliser' | 'digest' | 'paragraphCount'
    > &
      Partial<Pick<VersionSummary, 'sections'>>;
  };
}

export interface PlatformEntry {
  readonly platform: Platform;
  readonly documents: readonly DocumentEntry[];
  readonly provisions: readonly RecordId[];
}

/** What is under an old address. */
export interface AliasEntry {
  readonly alias: Alias;
  /** The current address of the record it leads to. */
  readonly target: string;
}

/** Counts over the whole archive, of provisions unless said. */
export interface ArchiveFigures {
  readonly evidence: Readonly<Record<Evidence['summary'], number>>;
  readonly withdrawn: number;
  readonly snapshotsHeld: number;
  readonly captures: number;
}

/** All records, linked. Every list is in a stated order: ids, slugs and paths by code unit, events by time. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** Latest instant that the archive itself records; `undefined` when it records none. */
  readonly asOf?: Instant;
  readonly platforms: ReadonlyMap<Slug, PlatformEntry>;
  readonly documents: ReadonlyMap<RecordId, DocumentEntry>;
  readonly provisions: ReadonlyMap<RecordId, ProvisionEntry>;
  readonly changes: ReadonlyMap<RecordId, ChangeEntry>;
  readonly vocabulary: Readonly<Record<VocabularyKind, ReadonlyMap<Slug, Term>>>;
  readonly collections: ReadonlyMap<Slug, Collection>;
  readonly aliases: readonly AliasEntry[];
  readonly tombstones: readonly Tombstone[];
  readonly pages: ReadonlyMap<Slug, ProsePage>;
  readonly figures: ArchiveFigures;
  readonly ledger: Ledger;
}

/** Reads version texts, which are too large to hold all at once. */
export interface VersionReader {
  /** @returns the text of a capture, or `undefined` when its bytes are not held */
  versionOf(capture: Capture): VersionText | undefined;
}

/** One stored file and the captures whose bytes it is. */
export interface BlobEntry {
  readonly digest: Digest;
  readonly captures: readonly CaptureEntry[];
}
