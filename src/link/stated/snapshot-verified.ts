import type { EvidenceState } from '../../domain/evidence.ts';
import type { Comparison, StatedSubject } from './stated.ts';

/** "Verified" means that a digest was computed again over known bytes and agreed. */
export const snapshotVerified: Comparison = {
  figure: 'snapshotVerified',
  compare({ snapshotVerified: stated }, subject) {
    const state = digestState(subject);
    if (stated === undefined || stated === (state === 'verified')) return [];
    return [
      {
        code: 'stated/verified',
        stated: stated ? 'verified' : 'not verified',
        derived: derivedWords(state),
      },
    ];
  },
};

function digestState({ evidence }: StatedSubject): EvidenceState {
  return evidence.rows.find(({ row }) => row === 'digest')?.state ?? 'none';
}

function derivedWords(state: EvidenceState): string {
  switch (state) {
    case 'verified':
      return 'the digest of the stored bytes was computed and is the recorded one';
    case 'failed':
      return 'the stored bytes have another digest than the recorded one';
    case 'recorded':
      return 'the bytes are not held, so the recorded digest could not be computed again';
    default:
      return 'no digest is recorded that could be computed again';
  }
}
