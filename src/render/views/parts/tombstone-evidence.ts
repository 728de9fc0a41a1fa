import type { CaptureEntry } from '../../../domain/archive.ts';
import { sha256 } from '../../../domain/digest.ts';
import {
  EVIDENCE_ROWS,
  type Evidence,
  type EvidenceRowName,
  type EvidenceState,
  type ExcerptProof,
  type PassageProof,
} from '../../../domain/evidence.ts';
import { anchorAt, indexText, occurrencesOf } from '../../../domain/indexed-text.ts';
import type { Tombstone } from '../../../domain/records.ts';
import { rowName, stateView } from '../../words/evidence.ts';
import type { ViewContext } from '../context.ts';
import { assuranceView } from './assurance.ts';
import { evidencePanel, type EvidencePanelView } from './evidence-panel.ts';
import { stampsOf } from './stamps.ts';

/** @returns the six rows for a withdrawn record, whose capture may still be in the archive */
export function tombstoneEvidence(
  tombstone: Tombstone,
  entry: CaptureEntry | undefined,
  context: ViewContext,
): EvidencePanelView {
  const platform = platformOf(tombstone, context);
  if (entry === undefined) return withoutCapture(tombstone, platform);
  const proof = proofOf(tombstone, entry, context);
  const evidence = withQuotation(entry.evidence, quotationState(entry, proof));
  const stamps = stampsOf(context, { snapshotDigest: entry.capture.snapshot.held?.digest });
  const panel = evidencePanel(evidence, { ...entry, platform, stamps }, proof, {
    checkedAt: context.checkedAt,
    version: () => context.versionOf(entry.capture),
  });
  const lead =
    entry.capture.snapshot.held === undefined
      ? panel.lead
      : 'The stored file is kept even though the record is not.';
  return { ...panel, lead };
}

function proofOf(
  { passages }: Tombstone,
  { capture }: CaptureEntry,
  context: ViewContext,
): ExcerptProof {
  const version = passages.length === 0 ? undefined : context.versionOf(capture);
  const text = version && indexText(version);
  const proofs = passages.map((exact): PassageProof => {
    const passage = { exact, knownMissing: false };
    if (text === undefined) return { state: 'not-held', passage };
    const places = occurrencesOf(text, exact);
    const [start] = places;
    if (start === undefined) return { state: 'missing', passage };
    const anchor = anchorAt(text, start, start + exact.length, places.length);
    return { state: 'found', passage, anchor };
  });
  return { passages: proofs, excerptDigest: sha256(passages.join('\n')) };
}

function quotationState({ evidence }: CaptureEntry, { passages }: ExcerptProof): EvidenceState {
  if (passages.length === 0) return 'none';
  if (passages.some(({ state }) => state === 'missing')) return 'failed';
  if (passages.some(({ state }) => state === 'not-held')) return 'recorded';
  const digest = evidence.rows.find(({ row }) => row === 'digest')?.state;
  return digest === 'verified' ? 'verified' : 'unconfirmed';
}

function withQuotation(evidence: Evidence, state: EvidenceState): Evidence {
  return {
    ...evidence,
    rows: evidence.rows.map((row) => (row.row === 'quotation' ? { ...row, state } : row)),
  };
}

/** @returns the name of the platform whose document was quoted, or a word for it where that is gone too */
function platformOf({ document, platformName }: Tombstone, { archive }: ViewContext): string {
  const entry = document === undefined ? undefined : archive.documents.get(document);
  return platformName ?? entry?.platform.name ?? 'the platform';
}

function withoutCapture(
  { snapshotDigest, passages }: Tombstone,
  platform: string,
): EvidencePanelView {
  const states: Readonly<Record<EvidenceRowName, EvidenceState>> = {
    snapshot: 'none',
    digest: snapshotDigest === undefined ? 'none' : 'recorded',
    quotation: passages.length === 0 ? 'none' : 'recorded',
    memento: 'none',
    timestamp: 'none',
    inclusion: 'none',
  };
  return {
    lead: 'The capture of this record is not in the archive.',
    rows: EVIDENCE_ROWS.map((row) => ({
      row,
      name: rowName(row),
      state: stateView(row, states[row]),
      digests: row === 'digest' && snapshotDigest !== undefined ? [{ digest: snapshotDigest }] : [],
      lines: [],
    })),
    assurance: assuranceView(
      {
        states: new Map(EVIDENCE_ROWS.map((row) => [row, states[row]])),
        times: [],
        copies: { recorded: 0, compared: 0 },
      },
      { what: 'record', platform },
    ),
  };
}
