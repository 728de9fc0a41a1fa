import type { Archive, ProvisionEntry } from '../archive.ts';
import type { Digest } from '../digest.ts';
import type { Evidence, PassageProof } from '../evidence.ts';
import type { Analysis, Capture } from '../records.ts';
import { sealedContext } from './seal-context.ts';
import {
  PROVISION_FORM,
  type SealedAnalysis,
  type SealedCapture,
  type SealedContent,
  type SealedEvidence,
  type SealedPassage,
  type SealedProvision,
  type SealedRowName,
} from './sealed-provision.ts';

/** Which revision a record becomes. */
export interface RevisionNumber {
  readonly revision: number;
  /** The `recordDigest` of the revision before; absent for the first. */
  readonly previousRevision?: Digest;
}

/** @returns a provision with all that its page prints, as it stands in the archive now */
export function sealProvision(
  entry: ProvisionEntry,
  archive: Archive,
  number: RevisionNumber,
): SealedProvision {
  return {
    form: PROVISION_FORM,
    id: entry.provision.id,
    ...number,
    content: sealedContent(entry),
    context: sealedContext(entry, archive),
  };
}

/** What a sealed provision's content is made from. */
export type SealedSubject = Pick<ProvisionEntry, 'provision' | 'capture' | 'proof' | 'evidence'>;

/** @returns the part of a sealed provision that decides whether it is another revision */
export function sealedContent({
  provision,
  capture,
  proof,
  evidence,
}: SealedSubject): SealedContent {
  const { kind, file, id, platform, slug, passages, excerptDigest, analysis, ...own } = provision;
  void [kind, file, id, platform, slug, passages, excerptDigest];
  const { version } = capture;
  return {
    ...own,
    capture: sealedCapture(capture.capture),
    quotation: {
      excerptDigest: proof.excerptDigest,
      passages: proof.passages.map(sealedPassage),
      ...(version === undefined
        ? {}
        : {
            version: {
              extractor: version.extractor,
              normaliser: version.normaliser,
              digest: version.digest,
              paragraphCount: version.paragraphCount,
            },
          }),
    },
    evidence: sealedEvidence(evidence),
    analysis: sealedAnalysis(analysis),
  };
}

function sealedCapture(capture: Capture): SealedCapture {
  const { kind, file, document, snapshot, ...own } = capture;
  void [kind, file, document];
  const { held, ...recorded } = snapshot;
  return {
    ...own,
    snapshot: {
      ...recorded,
      ...(held === undefined ? {} : { held: { digest: held.digest, sizeBytes: held.sizeBytes } }),
    },
  };
}

function sealedPassage(proof: PassageProof): SealedPassage {
  const { state, passage } = proof;
  return { ...passage, state, ...(proof.state === 'found' ? { place: proof.anchor } : {}) };
}

function sealedEvidence({ summary, rows }: Evidence): SealedEvidence {
  return {
    summary,
    rows: rows.flatMap(({ row, state }) => (isSealedRow(row) ? [{ row, state }] : [])),
  };
}

const isSealedRow = (row: string): row is SealedRowName => row !== 'inclusion';

function sealedAnalysis(analysis: Analysis): SealedAnalysis {
  return { ...analysis };
}
