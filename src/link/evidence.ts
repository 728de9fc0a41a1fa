import type {
  Evidence,
  EvidenceRow,
  EvidenceState,
  EvidenceSummary,
  ExcerptProof,
} from '../domain/evidence.ts';
import type { Capture } from '../domain/records.ts';

/** @returns whether the stored bytes have another digest than the sidecar records */
export function isMismatch({ snapshot }: Capture): boolean {
  return (
    snapshot.held !== undefined &&
    snapshot.recordedDigest !== undefined &&
    snapshot.held.digest !== snapshot.recordedDigest
  );
}

/** @returns the evidence for a capture by itself: nothing is quoted, so the quotation row is empty */
export function captureEvidence(capture: Capture): Evidence {
  return evidenceOf(capture, 'none');
}

/** @returns the evidence for an excerpt quoted from a capture */
export function excerptEvidence(capture: Capture, proof: ExcerptProof): Evidence {
  return evidenceOf(capture, quotationState(capture, proof));
}

function evidenceOf(capture: Capture, quotation: EvidenceState): Evidence {
  const digest = digestState(capture);
  const rows: readonly EvidenceRow[] = [
    { row: 'snapshot', state: snapshotState(capture) },
    { row: 'digest', state: digest },
    { row: 'quotation', state: quotation },
    { row: 'memento', state: mementoState(capture) },
    { row: 'timestamp', state: 'none' },
    { row: 'inclusion', state: 'none' },
  ];
  return { rows, summary: summaryOf(digest, quotation) };
}

function snapshotState(capture: Capture): EvidenceState {
  if (isMismatch(capture)) return 'failed';
  if (capture.snapshot.held !== undefined) return 'held';
  return capture.snapshot.recordedDigest !== undefined || capture.attestations.length > 0
    ? 'recorded'
    : 'none';
}

function digestState(capture: Capture): EvidenceState {
  if (isMismatch(capture)) return 'failed';
  if (capture.snapshot.recordedDigest === undefined) return 'none';
  return capture.snapshot.held === undefined ? 'recorded' : 'verified';
}

function quotationState(capture: Capture, proof: ExcerptProof): EvidenceState {
  if (isMismatch(capture)) return 'unconfirmed';
  if (proof.passages.some((passage) => passage.state === 'missing')) return 'failed';
  if (proof.passages.some((passage) => passage.state === 'not-held')) return 'recorded';
  return digestState(capture) === 'verified' ? 'verified' : 'unconfirmed';
}

function mementoState({ mementos }: Capture): EvidenceState {
  if (mementos.length === 0) return 'none';
  const compared = mementos.filter((memento) => memento.comparison !== undefined);
  if (compared.length === 0) return 'recorded';
  return compared.some((memento) => memento.comparison?.passagesFound === true)
    ? 'verified'
    : 'failed';
}

function summaryOf(digest: EvidenceState, quotation: EvidenceState): EvidenceSummary {
  if (digest === 'failed') return 'mismatch';
  if (quotation === 'failed') return 'not-in-source';
  if (digest === 'verified' && (quotation === 'verified' || quotation === 'none'))
    return 'verified';
  return 'recorded';
}
