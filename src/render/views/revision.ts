import type { Digest } from '../../domain/digest.ts';
import type { RecordId } from '../../domain/ids.ts';
import {
  permalinkPath,
  revisionFilePath,
  revisionPath,
  sealedRecordPath,
  type SitePath,
} from '../../domain/urls.ts';
import { TEMPLATE_NAME } from '../certification/template.ts';
import { capturedInstantView } from '../words/captured.ts';
import { minuteView, type TimeView } from '../words/dates.ts';
import { meterOf, type MeterView } from '../words/scales.ts';
import type { PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { attributionOf } from './parts/attribution.ts';
import { citePanel } from './parts/cite-panel.ts';
import { hashState } from './parts/hash-state.ts';
import { paperFiles } from './parts/paper-files.ts';
import type { RecordMetadata } from './parts/record-metadata.ts';
import { revisionBands, type RevisionBandView } from './parts/revision-band.ts';
import { evidenceOfRevision } from './parts/revision-evidence.ts';
import type { DatedLine } from './parts/dated-line.ts';
import { revisionMetadata } from './parts/revision-metadata.ts';
import { revisionSubject } from './parts/revision-subject.ts';
import { revisionHistory } from './parts/revision-history.ts';
import { shareView, type ShareView } from './parts/share-view.ts';
import { complianceParts } from './record/analysis.ts';
import { clauseView } from './record/clause.ts';
import { agencyList, regulationRows } from './record/connections.ts';
import { detailsOfRevision } from './record/details.ts';
import { notesOfRevision } from './record/notes.ts';
import type { RecordView } from './record.ts';
import { revisionFrame } from './revision/frame.ts';
import { revisionOf, type RevisionPage } from './revision-pages.ts';

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
  /** A form, not filled in, for a statement by a person about the record. */
  readonly templatePath: SitePath;
  /** Every revision of the record, the latest first. */
  readonly history: readonly DatedLine[];
  readonly related: readonly { readonly id: RecordId; readonly path: SitePath }[];
  readonly metadata: RecordMetadata;
  readonly share?: ShareView | undefined;
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
    templatePath: revisionFilePath(page.id, page.revision, TEMPLATE_NAME),
    history: revisionHistory(revisions, revision, context),
    metadata: revisionMetadata(subject, revisions.length, context),
    share: shareView(context, revision, { address: revisionPath(page.id, page.revision), entry }),
  };
}
