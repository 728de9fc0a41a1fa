import type { EvidenceRowName, EvidenceState, EvidenceSummary } from '../../domain/evidence.ts';

/** Shape of a state, always beside its word: a tick in a square, a disc, a ring, a diamond with ≠, a dashed ring. */
export type Glyph = 'tick' | 'disc' | 'ring' | 'diamond' | 'dashed';

/** A state as it is printed. */
export interface StateView {
  readonly glyph: Glyph;
  readonly word: string;
}

const GLYPHS = {
  verified: 'tick',
  held: 'disc',
  recorded: 'ring',
  'not-checked': 'ring',
  unconfirmed: 'ring',
  failed: 'diamond',
  none: 'dashed',
} as const satisfies Record<EvidenceState, Glyph>;

/** Words that hold for every row unless {@link ROW_WORDS} says another. */
const WORDS = {
  verified: 'Verified',
  held: 'Held',
  recorded: 'Recorded',
  'not-checked': 'Not checked',
  unconfirmed: 'Unconfirmed',
  failed: 'Failed',
  none: 'None recorded',
} as const satisfies Record<EvidenceState, string>;

const ROW_WORDS: Readonly<
  Record<EvidenceRowName, Readonly<Partial<Record<EvidenceState, string>>>>
> = {
  snapshot: { recorded: 'Not held', failed: 'Held, differs' },
  digest: { failed: 'Mismatch' },
  quotation: { failed: 'Not in source' },
  memento: { failed: 'Passages not found' },
  timestamp: { failed: 'Invalid', none: 'None' },
  inclusion: { none: 'None' },
};

const ROW_NAMES = {
  snapshot: 'Snapshot',
  digest: 'SHA-256 of snapshot',
  quotation: 'Quotation',
  memento: 'Wayback copy',
  timestamp: 'Timestamp',
  inclusion: 'Inclusion proof',
} as const satisfies Record<EvidenceRowName, string>;

export const rowName = (row: EvidenceRowName): string => ROW_NAMES[row];

/** @returns glyph and word of one row of the evidence panel */
export function stateView(row: EvidenceRowName, state: EvidenceState): StateView {
  return { glyph: GLYPHS[state], word: ROW_WORDS[row][state] ?? WORDS[state] };
}

const SUMMARIES = {
  verified: { glyph: 'tick', word: 'Verified' },
  recorded: { glyph: 'ring', word: 'Recorded' },
  mismatch: { glyph: 'diamond', word: 'Mismatch' },
  'not-in-source': { glyph: 'diamond', word: 'Not in source' },
} as const satisfies Record<EvidenceSummary, StateView>;

/** @returns the one word for a record or capture in lists, facets and counts */
export const summaryView = (summary: EvidenceSummary): StateView => SUMMARIES[summary];
