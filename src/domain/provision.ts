import type { CaptureKey } from './capture.ts';
import type { ContentPath, Markdown } from './content-file.ts';
import type { Digest } from './digest.ts';
import type { RecordId } from './ids.ts';
import type { Instant, PlainDate } from './instants.ts';
import type { Slug } from './slugs.ts';

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
  readonly match:
    | 'exact'
    | 'whitespace'
    | 'html'
    | 'markdown'
    | 'unicode-case'
    | 'letters-digits'
    | 'none'
    | 'not-held';
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
