import type { CaptureEntry } from '../../domain/archive.ts';
import type { CitationRun } from '../../domain/citation.ts';
import type { Digest } from '../../domain/digest.ts';
import { kindOfRecord } from '../../domain/ids.ts';
import type { Instant, PlainDate } from '../../domain/instants.ts';
import type { Tombstone } from '../../domain/records.ts';
import { revisionName } from '../../domain/sealed/ledger.ts';
import {
  capturePath,
  documentPath,
  permalinkPath,
  revisionPath,
  withdrawnPath,
  type SitePath,
} from '../../domain/urls.ts';
import { bluebook } from '../citations/bluebook.ts';
import { formatDate, instantView, minuteView, type TimeView } from '../words/dates.ts';
import { codeRun, linkRun, plainRun, strongRun, type Run } from '../words/runs.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import type { DatedLine } from './parts/dated-line.ts';
import { citationOfTombstone } from './parts/citation-of.ts';
import type { EvidencePanelView } from './parts/evidence-panel.ts';
import { tombstoneEvidence } from './parts/tombstone-evidence.ts';

/** The page of a withdrawn record, served at all its addresses. */
export interface TombstoneView extends PageFrame {
  readonly id: string;
  readonly kind: string;
  readonly heading: string;
  readonly lead: string;
  readonly withdrawn: TimeView;
  readonly reason: string;
  readonly explanation?: string | undefined;
  readonly decidedBy: string;
  readonly successor?:
    { readonly id: string; readonly title: string; readonly path: SitePath } | undefined;
  readonly was: readonly {
    readonly name: string;
    readonly runs: readonly Run[];
    readonly digest?: Digest | undefined;
  }[];
  /** `Last revision r3`; absent when none was sealed. */
  readonly lastRevision?: { readonly name: string; readonly path: SitePath } | undefined;
  readonly passages: readonly string[];
  /** Why the quotation is not kept. */
  readonly passagesRemoved?: string | undefined;
  readonly history: readonly DatedLine[];
  readonly evidence: EvidencePanelView;
  readonly citation: readonly CitationRun[];
}

const KINDS = {
  provision: 'Provision record',
  document: 'Document',
  change: 'Change record',
} as const;

/** @param address - the permalink, or a readable address that the record had */
export function tombstoneView(
  tombstone: Tombstone,
  address: SitePath,
  context: ViewContext,
): TombstoneView {
  const capture = captureOf(tombstone, context);
  return {
    ...frameOf(context, {
      address,
      title: `${tombstone.id} was withdrawn: ${tombstone.title}`,
      description: `Withdrawn on ${formatDate(tombstone.withdrawnAt)}. ${tombstone.reason}.`,
      canonical: permalinkPath(tombstone.id),
      isHidden: true,
      breadcrumb: [{ label: 'Withdrawn records', path: withdrawnPath }, { label: tombstone.id }],
    }),
    id: tombstone.id,
    kind: KINDS[kindOfRecord(tombstone.id)],
    heading: 'This record was withdrawn',
    lead: leadOf(tombstone),
    withdrawn: minuteView(tombstone.withdrawnAt),
    reason: tombstone.reason.replace(/\.?$/, '.'),
    explanation: tombstone.explanation,
    decidedBy: tombstone.decidedBy,
    successor: successorOf(tombstone, context),
    was: wasRows(tombstone, capture, context),
    lastRevision: lastRevisionOf(tombstone, context),
    passages: tombstone.passages,
    passagesRemoved: tombstone.passagesRemoved,
    history: historyOf(tombstone, context),
    evidence: tombstoneEvidence(tombstone, capture, context),
    citation: bluebook.ofRecord(citationOfTombstone(context, tombstone, capture)),
  };
}

function captureOf(tombstone: Tombstone, { archive }: ViewContext): CaptureEntry | undefined {
  const document = tombstone.document && archive.documents.get(tombstone.document);
  return document === undefined
    ? undefined
    : document.captures.find(({ capture }) => capture.key === tombstone.capture);
}

function leadOf(tombstone: Tombstone): string {
  return `It was public ${publicTime(tombstone)}. The link stays, so a citation that uses it still leads to an account of what was here.`;
}

function publicTime({ publishedOn, withdrawnAt }: Tombstone): string {
  const until = formatDate(withdrawnAt);
  if (publishedOn === undefined) return `until ${until}`;
  const from = formatDate(publishedOn);
  return from === until ? `on ${until} alone` : `from ${from} to ${until}`;
}

function successorOf(
  { successor }: Tombstone,
  { archive }: ViewContext,
): TombstoneView['successor'] {
  if (successor === undefined) return undefined;
  const title =
    archive.provisions.get(successor)?.provision.title ??
    archive.documents.get(successor)?.document.title ??
    archive.changes.get(successor)?.change.title ??
    'its record';
  return { id: successor, title, path: permalinkPath(successor) };
}

function wasRows(
  tombstone: Tombstone,
  capture: CaptureEntry | undefined,
  { archive }: ViewContext,
): TombstoneView['was'] {
  const { platformName, documentTitle, document, capturedAt, snapshotDigest } = tombstone;
  const live = document === undefined ? undefined : archive.documents.get(document)?.document;
  const title = documentTitle ?? live?.title;
  const rows: readonly (readonly [string, readonly Run[]] | undefined)[] = [
    ['Title', [plainRun(tombstone.title)]],
    platformName === undefined ? undefined : ['Platform', [plainRun(platformName)]],
    title === undefined
      ? undefined
      : [
          'Document',
          [
            live === undefined ? plainRun(title) : linkRun(title, documentPath(live)),
            ...(document === undefined ? [] : [plainRun(' '), codeRun(document)]),
          ],
        ],
    capturedAt === undefined
      ? undefined
      : [
          'Captured',
          [
            capture === undefined || live === undefined
              ? plainRun(instantView(capturedAt).text)
              : linkRun(instantView(capturedAt).text, capturePath(live, capture.capture.key)),
          ],
        ],
    ['Analysis', [plainRun('Removed with the record')]],
  ];
  return [
    ...rows.flatMap((row) => (row === undefined ? [] : [{ name: row[0], runs: row[1] }])),
    ...(snapshotDigest === undefined
      ? []
      : [{ name: 'SHA-256', runs: [], digest: snapshotDigest }]),
  ];
}

function lastRevisionOf(
  { id }: Tombstone,
  { archive }: ViewContext,
): TombstoneView['lastRevision'] {
  const last = archive.ledger.revisions.get(id)?.at(-1);
  return last && { name: revisionName(last.revision), path: revisionPath(id, last.revision) };
}

/** The withdrawal, then what was sealed, the latest first; without that, the day of publication that is recorded. */
function historyOf(
  { id, withdrawnAt, reason, publishedOn }: Tombstone,
  { archive }: ViewContext,
): TombstoneView['history'] {
  const revisions = archive.ledger.revisions.get(id) ?? [];
  return [
    {
      date: dayOf(withdrawnAt),
      runs: [strongRun('Withdrawn.'), plainRun(` ${reason.replace(/\.?$/, '.')}`)],
    },
    ...revisions.toReversed().map(({ revision, sealedAt }) => ({
      date: dayOf(sealedAt),
      runs: [
        linkRun(`Revision ${revisionName(revision)}`, revisionPath(id, revision)),
        plainRun(revision === 1 ? '. First sealed.' : '.'),
      ],
    })),
    ...(publishedOn === undefined || revisions.length > 0
      ? []
      : [{ date: dayOf(publishedOn), runs: [plainRun('First published.')] }]),
  ];
}

const dayOf = (date: PlainDate | Instant): TimeView => ({
  iso: date.slice(0, 10),
  text: formatDate(date),
});
