import type { Attestation } from '../../../domain/timestamps/open-timestamps.ts';
import { formatInstant } from '../../words/dates.ts';
import { formatCount, plural } from '../../words/numbers.ts';
import { codeRun, linkRun, plainRun, type Run } from '../../words/runs.ts';
import type { Stamp, StampProof, Stamps } from './stamps.ts';

/** @returns a line for each timestamp; that it was never made where there is none */
export function stampLines({ tokens, proofs }: Stamps): readonly (readonly Run[])[] {
  const lines = [...tokens.map(tokenLine), ...proofs.map(proofLine)];
  return lines.length === 0 ? [[plainRun('Never made')]] : lines;
}

function tokenLine({ signer, stampedAt, accuracySeconds, size, path }: Stamp): readonly Run[] {
  const accuracy = accuracySeconds === undefined ? '' : ` (± ${plural(accuracySeconds, 'second')})`;
  return [
    plainRun(
      `${capital(thingWords(size))} existed no later than ${formatInstant(stampedAt)}${accuracy}, states “${signer}”. `,
    ),
    linkRun('The timestamp', path),
  ];
}

/** What a proof says is told as what it says: no header of a block is here to compare with. */
function proofLine({ size, attestations, path }: StampProof): readonly Run[] {
  return [
    plainRun(`A proof of OpenTimestamps for ${thingWords(size)}. `),
    ...attestations.flatMap(attestationRuns),
    linkRun('The proof', path),
  ];
}

function attestationRuns(attestation: Attestation): readonly Run[] {
  switch (attestation.kind) {
    case 'bitcoin':
      return [
        plainRun(
          `It leads to Bitcoin block ${formatCount(attestation.height)}. No block is held here: check that the Merkle root in its header is `,
        ),
        codeRun(attestation.merkleRoot),
        plainRun('. '),
      ];
    case 'pending':
      return [
        plainRun(
          `The calendar ${attestation.calendar} promised to commit to it; by itself that shows no time. `,
        ),
      ];
    case 'unknown':
      return [plainRun('It names an attestation of a kind that is not read here. ')];
    default:
      return attestation satisfies never;
  }
}

const thingWords = (size: number | undefined): string =>
  size === undefined
    ? 'the stored file'
    : `the checkpoint over ${plural(size, 'entry', 'entries')}`;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
