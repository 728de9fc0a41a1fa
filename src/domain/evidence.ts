import type { Digest } from './digest.ts';
import type { Passage } from './records.ts';

/** Where a passage stands in a version text. Offsets in Unicode code points from 0, the end exclusive; paragraphs from 1. */
export interface PassageAnchor {
  readonly start: number;
  readonly end: number;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** Offset of the first character inside its paragraph, in code points. */
  readonly startInParagraph: number;
  /** Offset after the last character inside the last paragraph, in code points. */
  readonly endInParagraph: number;
  /** How often the words occur in the whole text, this place included. */
  readonly occurrences: number;
}

/**
 * What looking for one passage gave.
 *
 * `found`: at one decided place. `missing`: looked for, not there. `not-held`: no text to look in.
 */
export type PassageProof =
  | { readonly state: 'found'; readonly passage: Passage; readonly anchor: PassageAnchor }
  | { readonly state: 'missing'; readonly passage: Passage }
  | { readonly state: 'not-held'; readonly passage: Passage };

/** The proof of a provision's excerpt against its capture. */
export interface ExcerptProof {
  readonly passages: readonly PassageProof[];
  /** SHA-256 of the passages joined by line feeds. */
  readonly excerptDigest: Digest;
}

/** Rows of the evidence panel, in order. */
export const EVIDENCE_ROWS = [
  'snapshot',
  'digest',
  'quotation',
  'memento',
  'timestamp',
  'inclusion',
] as const;
export type EvidenceRowName = (typeof EVIDENCE_ROWS)[number];

/** What is known in one row. `recorded` means written down and not checked. */
export type EvidenceState =
  'verified' | 'held' | 'recorded' | 'not-checked' | 'unconfirmed' | 'failed' | 'none';

export interface EvidenceRow {
  readonly row: EvidenceRowName;
  readonly state: EvidenceState;
}

/** The words for a whole record, from the best. */
export const EVIDENCE_SUMMARIES = ['verified', 'recorded', 'mismatch', 'not-in-source'] as const;
/** The one word for a whole record, used in lists, facets and counts. */
export type EvidenceSummary = (typeof EVIDENCE_SUMMARIES)[number];

export interface Evidence {
  readonly rows: readonly EvidenceRow[];
  readonly summary: EvidenceSummary;
}
