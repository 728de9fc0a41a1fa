import type { QuotedProvision } from '../../domain/archive.ts';
import type { Digest } from '../../domain/digest.ts';
import type { RecordId } from '../../domain/ids.ts';
import { revisionName, type Revision } from '../../domain/sealed/ledger.ts';
import {
  documentPath,
  permalinkPath,
  provisionPath,
  revisionPath,
  sealedRecordPath,
  type SitePath,
} from '../../domain/urls.ts';
import { capturedInstantView } from '../words/captured.ts';
import { formatDate, minuteView, type TimeView } from '../words/dates.ts';
import { meterOf, type MeterView } from '../words/scales.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { attributionOf } from './parts/attribution.ts';
import { citePanel } from './parts/cite-panel.ts';
import { hashState } from './parts/hash-state.ts';
import { known } from './parts/known.ts';
import { paperFiles } from './parts/paper-files.ts';
import type { RecordMetadata } from './parts/record-metadata.ts';
import { revisionBands, type RevisionBandView } from './parts/revision-band.ts';
import { addedEvidence, evidenceOfRevision } from './parts/revision-evidence.ts';
import type { DatedLine } from './parts/dated-line.ts';
import { revisionMetadata } from './parts/revision-metadata.ts';
import { revisionSubject } from './parts/revision-subject.ts';
import { revisionHistory } from './parts/revision-history.ts';
import { complianceParts } from './record/analysis.ts';
import { clauseView } from './record/clause.ts';
import { agencyList, regulationRows } from './record/connections.ts';
import { detailsOfRevision } from './record/details.ts';
import { notesOfRevision } from './record/notes.ts';
import type { RecordView } from './record.ts';

/** What the page of a revision shares with that of the record as it now is. */
type SharedParts = Pick<
  RecordView,
  | 'id'
  | 'heading'
  | 'lead'
  | 'captured'
  | 'hashState'
  | 'clause'
  | 'evidence'
  | 'cite'
  | 'whyItMatters'
  | 'interpretiveNote'
  | 'consumerImpact'
  | 'actions'
  | 'analysedAt'
  | 'compliance'
  | 'regulations'
  | 'agencies'
  | 'questions'
  | 'notes'
  | 'details'
  | 'attribution'
>;

/** The fixed page of one revision: what it holds and nothing else, but for the bands that tell its status. */
export interface RevisionView extends PageFrame, SharedParts {
  /** `revision 1`. */
  readonly revision: string;
  readonly sealedAt: TimeView;
  readonly bands: readonly RevisionBandView[];
  readonly facts: {
    readonly severity: MeterView;
    readonly confidence: MeterView;
    readonly basis: string;
  };
  readonly recordDigest: Digest;
  readonly recordPath: SitePath;
  /** Every revision of the record, the latest first. */
  readonly history: readonly DatedLine[];
  readonly related: readonly { readonly id: RecordId; readonly path: SitePath }[];
  readonly metadata: RecordMetadata;
}

export interface RevisionPage {
  readonly id: RecordId;
  readonly revision: number;
}

/** The pages of every revision that was ever sealed, in order of id and revision. */
export function* revisionPages({ archive }: ViewContext): Generator<RevisionPage> {
  for (const revisions of archive.ledger.revisions.values())
    for (const { id, revision } of revisions) yield { id, revision };
}

/**
 * What decides whether a rendered page of a revision may be used again: the digests of what was sealed, and
 * all that may change around it. The sealed record itself need not be read for it.
 */
export function revisionKeyView(page: RevisionPage, context: ViewContext): object {
  const { revision, revisions } = revisionOf(page, context);
  return {
    frame: frameOf(context, {
      address: revisionPath(page.id, page.revision),
      title: '',
      description: '',
      canonical: canonicalOf(page.id, context),
      breadcrumb: [],
    }),
    sealedAt: revision.sealedAt,
    ...addedEvidence(context, revision),
    // Those after it are named on the page, those before it are compared with it.
    revisions: revisions.map(({ recordDigest, sealedAt }) => ({ recordDigest, sealedAt })),
    bands: revisionBands(page, context.archive),
    papers: paperFiles(context, revision),
    // Decides which files lie beside the page.
    artifacts: context.archive.settings.artifacts,
    isLive: context.archive.provisions.has(page.id),
  };
}

/** @returns everything that the fixed page of a revision prints */
export function revisionView(page: RevisionPage, context: ViewContext): RevisionView {
  const { revision, revisions } = revisionOf(page, context);
  const subject = revisionSubject(revision, context);
  const { entry, own, citation, source, addresses } = subject;
  const { archive } = own;
  const { provision, capture, evidence } = entry;
  const { analysis, basis } = provision;
  return {
    ...revisionFrame(context, entry, revision),
    id: provision.id,
    heading: provision.title,
    revision: `revision ${page.revision}`,
    sealedAt: minuteView(revision.sealedAt),
    bands: revisionBands(page, context.archive),
    lead: analysis.whatItIs,
    captured: capturedInstantView(capture.capture),
    hashState: hashState(evidence, own.checkedAt),
    facts: {
      severity: meterOf(archive, 'severities', provision.severity),
      confidence: meterOf(archive, 'confidences', provision.confidence),
      basis: (basis && archive.vocabulary.bases.get(basis)?.name) ?? 'Not classified',
    },
    clause: clauseView(entry, citation, 'paragraph'),
    evidence: evidenceOfRevision(entry, revision, context),
    cite: citePanel(citation, source, addresses, paperFiles(context, revision)),
    whyItMatters: analysis.whyItMatters,
    interpretiveNote: analysis.interpretiveNote,
    consumerImpact: analysis.consumerImpact,
    actions: analysis.actions.map(({ title, text }) => ({ title, markdown: text })),
    analysedAt: provision.analysedAt && minuteView(provision.analysedAt),
    compliance: complianceParts(analysis),
    regulations: regulationRows(archive, entry),
    agencies: agencyList(archive, entry),
    questions: analysis.questions.map(({ question, answer }) => ({ question, markdown: answer })),
    notes: notesOfRevision(entry),
    details: detailsOfRevision(archive, entry),
    attribution: attributionOf(archive, provision.collection, provision.upstream),
    related: provision.related.map((id) => ({ id, path: permalinkPath(id) })),
    recordDigest: revision.recordDigest,
    recordPath: sealedRecordPath(page.id, page.revision),
    history: revisionHistory(revisions, revision, context),
    metadata: revisionMetadata(subject, revisions.length, context),
  };
}

function revisionOf(
  { id, revision }: RevisionPage,
  { archive }: ViewContext,
): { readonly revision: Revision; readonly revisions: readonly Revision[] } {
  const revisions = known(archive.ledger.revisions.get(id), id);
  return { revision: known(revisions[revision - 1], `${id} r${revision}`), revisions };
}

function revisionFrame(
  context: ViewContext,
  { provision, platform, document }: QuotedProvision,
  { revision, sealedAt }: Revision,
): PageFrame {
  const name = revisionName(revision);
  return frameOf(context, {
    address: revisionPath(provision.id, revision),
    title: `${provision.title}: ${provision.id}, revision ${name}`,
    description: `Revision ${name} of ${provision.id} (${platform.name}, ${document.document.title}), sealed ${formatDate(sealedAt)}.`,
    canonical: canonicalOf(provision.id, context),
    isHidden: true,
    breadcrumb: [
      { label: document.document.title, path: documentPath(document.document) },
      { label: provision.id, path: permalinkPath(provision.id) },
      { label: `Revision ${name}` },
    ],
  });
}

/** Search engines keep the record as it now is; of a withdrawn one, the account of its withdrawal. */
function canonicalOf(id: RecordId, { archive }: ViewContext): SitePath {
  const entry = archive.provisions.get(id);
  return entry === undefined
    ? permalinkPath(id)
    : provisionPath(entry.document.document, entry.provision);
}
