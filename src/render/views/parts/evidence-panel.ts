import type { QuotedCapture } from '../../../domain/archive.ts';
import type { AssuranceGrounds } from '../../../domain/assurance.ts';
import type { Digest } from '../../../domain/digest.ts';
import type {
  Evidence,
  EvidenceRowName,
  EvidenceState,
  ExcerptProof,
} from '../../../domain/evidence.ts';
import type { Instant } from '../../../domain/instants.ts';
import type { Attestation } from '../../../domain/records.ts';
import type { VersionText } from '../../../domain/version-text.ts';
import { blobPath } from '../../../domain/urls.ts';
import { formatDate, joinWords } from '../../words/dates.ts';
import { inclusionLine, withInclusion, type Inclusion } from './inclusion.ts';
import { rowName, stateView, type StateView } from '../../words/evidence.ts';
import { mediaTypeName } from '../../words/media-types.ts';
import { formatBytes, formatCount, plural } from '../../words/numbers.ts';
import { linkRun, plainRun, type Run } from '../../words/runs.ts';
import { assuranceView, type AssuranceView } from './assurance.ts';
import { leadOf } from './evidence-lead.ts';
import { mementoLines } from './memento-lines.ts';
import { stampLines } from './stamp-lines.ts';
import { withStamps, type Stamps } from './stamps.ts';

/** One row: its name, its state, digests in full, and a line of detail. */
export interface EvidenceRowView {
  readonly row: EvidenceRowName;
  readonly name: string;
  readonly state: StateView;
  readonly digests: readonly { readonly label?: string | undefined; readonly digest: Digest }[];
  readonly lines: readonly (readonly Run[])[];
}

export interface EvidencePanelView {
  /** Says in a sentence or three what the rows say one by one. */
  readonly lead: string;
  readonly rows: readonly EvidenceRowView[];
  readonly assurance: AssuranceView;
}

/** What is known beside the capture and its proof. */
export interface EvidenceEntry {
  readonly capture: QuotedCapture;
  /** Name of the platform whose document it is. */
  readonly platform: string;
  readonly inclusion?: Inclusion | undefined;
  readonly stamps: Stamps;
}

/** What the panel says of the build's own checks. */
export interface EvidenceChecks {
  readonly checkedAt: Instant | undefined;
  /** Reads the text of the capture. Absent where only what was sealed may be looked at. */
  readonly version?: (() => VersionText | undefined) | undefined;
}

interface Subject {
  readonly capture: QuotedCapture;
  readonly proof: ExcerptProof | undefined;
  readonly inclusion: Inclusion | undefined;
  readonly stamps: Stamps;
  readonly checks: EvidenceChecks;
}

/** @returns all six rows, whatever is known, for an excerpt with its proof or for a capture by itself */
export function evidencePanel(
  evidence: Evidence,
  entry: EvidenceEntry,
  proof: ExcerptProof | undefined,
  checks: EvidenceChecks,
): EvidencePanelView {
  const { capture, inclusion, stamps, platform } = entry;
  const subject: Subject = { capture, proof, inclusion, stamps, checks };
  const known = withStamps(withInclusion(evidence, inclusion), stamps);
  return {
    lead: leadOf(known, proof !== undefined),
    rows: known.rows.map(({ row, state }) => ({
      row,
      name: rowName(row),
      state: stateView(row, state),
      digests: row === 'digest' ? digestsOf(subject, state) : [],
      lines: LINES[row](subject, state),
    })),
    assurance: assuranceView(groundsOf(known, entry), {
      what: proof === undefined ? 'capture' : 'record',
      platform,
    }),
  };
}

function groundsOf(
  { rows }: Evidence,
  { capture: { mementos }, inclusion, stamps }: EvidenceEntry,
): AssuranceGrounds {
  return {
    states: new Map(rows.map(({ row, state }) => [row, state])),
    entry: inclusion,
    times: stamps.tokens,
    copies: {
      recorded: mementos.length,
      compared: mementos.filter(({ comparison }) => comparison?.passagesFound === true).length,
    },
  };
}

/** @returns `, 23 November 2026`; nothing when the build has no instant */
export function checkedOn(checkedAt: Instant | undefined): string {
  return checkedAt === undefined ? '' : `, ${formatDate(checkedAt)}`;
}

const LINES: Readonly<
  Record<EvidenceRowName, (subject: Subject, state: EvidenceState) => readonly (readonly Run[])[]>
> = {
  snapshot: snapshotLines,
  digest: digestLines,
  quotation: (subject, state) => [[plainRun(quotationLine(subject.proof, state))]],
  memento: ({ capture, proof, checks }) => mementoLines(capture.mementos, proof, checks.version),
  timestamp: ({ stamps }) => stampLines(stamps),
  inclusion: ({ inclusion }) => [
    inclusion === undefined ? [plainRun('Never made')] : inclusionLine(inclusion),
  ],
};

function snapshotLines({ capture }: Subject, state: EvidenceState): readonly (readonly Run[])[] {
  const { held, mediaType, recordedSizeBytes } = capture.snapshot;
  if (held === undefined) {
    return state === 'none'
      ? [[plainRun('No file and no hash of one')]]
      : [
          [plainRun('The file is not in this archive')],
          ...capture.attestations.map(attestationLine),
        ];
  }
  if (state === 'failed') {
    const recorded =
      recordedSizeBytes === undefined ? '' : `; ${formatCount(recordedSizeBytes)} recorded`;
    return [
      [
        plainRun(`${formatBytes(held.sizeBytes)} now${recorded}. `),
        linkRun('Download as found', blobPath(held.digest)),
      ],
    ];
  }
  return [
    [
      plainRun(`${mediaTypeName(mediaType)}, ${formatBytes(held.sizeBytes)}. `),
      linkRun('Download', blobPath(held.digest)),
    ],
  ];
}

function attestationLine({ by, on, claim }: Attestation): readonly Run[] {
  const date = on === undefined ? '' : `, ${formatDate(on)}`;
  return [plainRun(`Stated by ${by}${date}: “${claim}”. Not checked here`)];
}

function digestsOf({ capture }: Subject, state: EvidenceState): EvidenceRowView['digests'] {
  const { recordedDigest, held } = capture.snapshot;
  const recorded = recordedDigest === undefined ? [] : [{ digest: recordedDigest }];
  if (state === 'failed' && held !== undefined) {
    return [
      ...recorded.map(({ digest }) => ({ label: 'Recorded', digest })),
      { label: 'Computed', digest: held.digest },
    ];
  }
  if (state === 'none' && held !== undefined) return [{ label: 'Computed', digest: held.digest }];
  return recorded;
}

function digestLines(
  { capture, checks: { checkedAt } }: Subject,
  state: EvidenceState,
): readonly (readonly Run[])[] {
  const when = checkedAt === undefined ? ' when this copy was built' : checkedOn(checkedAt);
  switch (state) {
    case 'verified':
      return [[plainRun(`Recomputed from the held file${when}`)]];
    case 'failed': {
      const { incident } = capture;
      const known = incident === undefined ? '' : `; known since ${formatDate(incident.foundOn)}`;
      return [[plainRun(`Computed from the stored file${when}${known}`)]];
    }
    case 'recorded':
      return [[plainRun('Written in the record; no file here to compute it from')]];
    default:
      return capture.snapshot.held === undefined
        ? []
        : [[plainRun('First computed here; proves nothing before that')]];
  }
}

function quotationLine(proof: ExcerptProof | undefined, state: EvidenceState): string {
  const passages = proof?.passages ?? [];
  const found = passages.filter((passage) => passage.state === 'found').length;
  switch (state) {
    case 'verified':
      return passages.length === 1
        ? 'The passage found, character for character'
        : `All ${formatCount(passages.length)} passages found, character for character`;
    case 'unconfirmed':
      return `${formatCount(found)} of ${plural(passages.length, 'passage')} found, in a file that is not confirmed`;
    case 'failed': {
      const missing = passages.flatMap(({ state: one }, index) =>
        one === 'missing' ? [String(index + 1)] : [],
      );
      if (passages.length === 1) return 'The passage was not found';
      return `${formatCount(missing.length)} of ${plural(passages.length, 'passage')} not found: ${missing.length === 1 ? 'passage' : 'passages'} ${joinWords(missing)}`;
    }
    case 'none':
      return 'Nothing is quoted';
    default:
      return 'No file to compare with';
  }
}
