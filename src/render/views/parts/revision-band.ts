import type { Archive } from '../../../domain/archive.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { revisionName, type Revision, type RevisionState } from '../../../domain/sealed/ledger.ts';
import { permalinkPath, revisionPath } from '../../../domain/urls.ts';
import { formatDate } from '../../words/dates.ts';
import { linkRun, plainRun, type Run } from '../../words/runs.ts';

/** Says how what the page shows stands to what was sealed. */
export interface RevisionBandView {
  readonly title: string;
  readonly runs: readonly Run[];
  /** Set when something is wrong with the stored bytes: the band is then one of integrity. */
  readonly isIntegrity: boolean;
}

/** @returns the band of a record's latest page when it shows more than its latest revision; none otherwise */
export function draftBand(state: RevisionState): RevisionBandView | undefined {
  if (state.state !== 'draft') return undefined;
  const { id, revision, sealedAt } = state.latest;
  const name = revisionName(revision);
  return {
    title: `Draft: changed since revision ${name} of ${formatDate(sealedAt)}.`,
    runs: [
      plainRun('What is shown here has no fixed link yet. Citations name '),
      linkRun(`revision ${name}`, revisionPath(id, revision)),
      plainRun('.'),
    ],
    isIntegrity: false,
  };
}

/**
 * The status of a revision: the one part of its page that may change.
 *
 * @returns the bands in order of weight: withdrawn, stored file differs, newer revision
 */
export function revisionBands(
  { id, revision }: Pick<Revision, 'id' | 'revision'>,
  archive: Archive,
): readonly RevisionBandView[] {
  return [...recordBands(id, archive), ...newer(id, revision, archive)];
}

/** @returns the bands that hold for every revision of a record: withdrawn, stored file differs */
export function recordBands(id: RecordId, archive: Archive): readonly RevisionBandView[] {
  return [...withdrawn(id, archive), ...mismatch(id, archive)];
}

function withdrawn(id: RecordId, { tombstones }: Archive): readonly RevisionBandView[] {
  const tombstone = tombstones.find((one) => one.id === id);
  if (tombstone === undefined) return [];
  return [
    {
      title: `This record was withdrawn on ${formatDate(tombstone.withdrawnAt)}.`,
      runs: [
        plainRun(`${tombstone.reason.replace(/\.?$/, '.')} This is what it said. `),
        linkRun('About the withdrawal', permalinkPath(id)),
        plainRun('.'),
      ],
      isIntegrity: false,
    },
  ];
}

function mismatch(id: RecordId, { provisions }: Archive): readonly RevisionBandView[] {
  if (provisions.get(id)?.evidence.summary !== 'mismatch') return [];
  return [
    {
      title: 'The stored snapshot does not match the hash recorded for it.',
      runs: [
        plainRun('Found since. '),
        linkRun('The record as it now is', permalinkPath(id)),
        plainRun(' gives both hashes.'),
      ],
      isIntegrity: true,
    },
  ];
}

function newer(id: RecordId, revision: number, archive: Archive): readonly RevisionBandView[] {
  const latest = archive.ledger.revisions.get(id)?.at(-1);
  if (latest === undefined || latest.revision === revision) return [];
  const name = revisionName(latest.revision);
  return [
    {
      title: `A newer revision exists: ${name} of ${formatDate(latest.sealedAt)}.`,
      runs: [
        plainRun('This page keeps what was published before. '),
        linkRun(`Revision ${name}`, revisionPath(id, latest.revision)),
        plainRun('.'),
      ],
      isIntegrity: false,
    },
  ];
}

/** @returns `revision 2 of 2`; what is shown when none was sealed, or more than was */
export function revisionWords(state: RevisionState): string {
  switch (state.state) {
    case 'unsealed':
      return 'not sealed yet';
    case 'sealed':
      return `revision ${state.latest.revision} of ${state.latest.revision}`;
    case 'draft':
      return `draft after revision ${state.latest.revision}`;
    default:
      return state satisfies never;
  }
}
