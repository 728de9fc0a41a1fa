import type { ProvisionEntry } from '../../domain/archive.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Slug } from '../../domain/slugs.ts';
import {
  captureListPath,
  documentPath,
  methodPath,
  platformPath,
  platformsPath,
  provisionPath,
  type SitePath,
} from '../../domain/urls.ts';
import { feedOfProvision } from '../feeds/change-feed.ts';
import { plainText } from '../plain-text.ts';
import { capturedInstantView } from '../words/captured.ts';
import { minuteView, type TimeView } from '../words/dates.ts';
import { excerptStart } from '../words/excerpts.ts';
import { titleLanguage } from '../words/languages.ts';
import { plural } from '../words/numbers.ts';
import { meterOf, prevalenceView, stabilityWord, type MeterView } from '../words/scales.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { attributionOf, type AttributionView } from './parts/attribution.ts';
import { citedAddresses } from './parts/cited-address.ts';
import { citationOfProvision, sourceCitation } from './parts/citation-of.ts';
import { citePanel, type CitePanelView } from './parts/cite-panel.ts';
import { evidencePanel, type EvidencePanelView } from './parts/evidence-panel.ts';
import { hashState, type HashStateView } from './parts/hash-state.ts';
import { integrityBand, type IntegrityBandView } from './parts/integrity-band.ts';
import { inclusionOfRecord } from './parts/inclusion.ts';
import { latestMetadata } from './parts/latest-metadata.ts';
import { known } from './parts/known.ts';
import { paperFiles } from './parts/paper-files.ts';
import type { RecordMetadata } from './parts/record-metadata.ts';
import { draftBand, revisionWords, type RevisionBandView } from './parts/revision-band.ts';
import { stampsOfRecord } from './parts/stamps.ts';
import { shareOfRecord, type ShareView } from './parts/share-view.ts';
import { complianceParts, type AnalysisPartView } from './record/analysis.ts';
import { clauseView, type ClauseView } from './record/clause.ts';
import {
  agencyList,
  elsewhereInDocument,
  regulationRows,
  relatedRecords,
  type AgencyView,
  type ElsewhereView,
  type RecordLinkView,
  type RegulationRowView,
} from './record/connections.ts';
import { currencyNote, type CurrencyNoteView } from './record/currency.ts';
import { detailsOf, type DetailView } from './record/details.ts';
import { followView, type FollowView } from './record/follow.ts';
import { historyView, type HistoryView } from './record/history.ts';
import { notesView, type NotesView } from './record/notes.ts';
import { otherPlatforms, type OtherPlatformsView } from './record/other-platforms.ts';

/** The page of one provision. */
export interface RecordView extends PageFrame {
  readonly id: string;
  readonly heading: string;
  readonly band?: IntegrityBandView | undefined;
  /** Set when the page shows more than the latest revision. */
  readonly draft?: RevisionBandView | undefined;
  /** `revision 2 of 2`; what is shown when none was sealed, or more than was. */
  readonly revision: string;
  readonly metadata: RecordMetadata;
  /** Markdown. */
  readonly lead?: string | undefined;
  readonly captured: TimeView;
  readonly hashState: HashStateView;
  readonly facts: FactsView;
  readonly clause: ClauseView;
  readonly currency: CurrencyNoteView;
  readonly evidence: EvidencePanelView;
  readonly cite: CitePanelView;
  readonly method?: SitePath | undefined;
  readonly whyItMatters?: string | undefined;
  readonly interpretiveNote?: string | undefined;
  readonly consumerImpact?: string | undefined;
  readonly actions: readonly { readonly title: string; readonly markdown: string }[];
  readonly history: HistoryView;
  readonly captureList: SitePath;
  readonly otherPlatforms: OtherPlatformsView;
  readonly analysedAt?: TimeView | undefined;
  readonly compliance: readonly AnalysisPartView[];
  readonly regulations: readonly RegulationRowView[];
  readonly agencies: readonly AgencyView[];
  readonly elsewhere: ElsewhereView;
  readonly related: readonly RecordLinkView[];
  readonly questions: readonly { readonly question: string; readonly markdown: string }[];
  readonly notes: NotesView;
  readonly follow: FollowView;
  readonly details: readonly DetailView[];
  readonly share?: ShareView | undefined;
  readonly attribution?: AttributionView | undefined;
}

export interface FactsView {
  readonly severity: MeterView;
  readonly confidence: MeterView;
  readonly basis: string;
  readonly prevalence: { readonly value: string; readonly note?: string | undefined };
  readonly stability: { readonly value: string; readonly note: string };
}

export interface RecordPage {
  readonly id: RecordId;
  readonly platform: Slug;
  readonly document: Slug;
  readonly provision: Slug;
}

/** The pages of all provisions, in order of id. */
export function recordPages({ archive }: ViewContext): readonly RecordPage[] {
  return [...archive.provisions.values()].map(({ provision, document, platform }) => ({
    id: provision.id,
    platform: platform.slug,
    document: document.document.slug,
    provision: provision.slug,
  }));
}

/** @returns everything that a provision's page prints */
export function recordView(page: Pick<RecordPage, 'id'>, context: ViewContext): RecordView {
  const entry = known(context.archive.provisions.get(page.id), page.id);
  const { archive, checkedAt } = context;
  const { provision, document, capture, evidence } = entry;
  const { analysis } = provision;
  const citation = citationOfProvision(context, entry);
  return {
    ...recordFrame(context, entry),
    id: provision.id,
    heading: provision.title,
    band: integrityBand(context, evidence.summary, capture),
    draft: draftBand(entry.revision),
    revision: revisionWords(entry.revision),
    metadata: latestMetadata(context, entry, citation),
    lead: analysis.whatItIs,
    captured: capturedInstantView(capture.capture),
    hashState: hashState(evidence, checkedAt),
    facts: factsOf(context, entry),
    clause: clauseView(entry, citation, 'passage'),
    currency: currencyNote(entry, checkedAt),
    evidence: evidencePanel(
      evidence,
      {
        ...capture,
        platform: entry.platform.name,
        inclusion: inclusionOfRecord(context, entry.revision),
        stamps: stampsOfRecord(context, entry.revision, capture.capture.snapshot.held?.digest),
      },
      entry.proof,
      { checkedAt, version: () => context.versionOf(capture.capture) },
    ),
    cite: citePanel(
      citation,
      sourceCitation(context, document, capture),
      citedAddresses(context, provision.id),
      paperFiles(context, archive.ledger.revisions.get(provision.id)?.at(-1)),
    ),
    method: hasMethod(context) ? methodPath : undefined,
    whyItMatters: analysis.whyItMatters,
    interpretiveNote: analysis.interpretiveNote,
    consumerImpact: analysis.consumerImpact,
    actions: analysis.actions.map(({ title, text }) => ({ title, markdown: text })),
    history: historyView(context, entry),
    captureList: captureListPath(document.document),
    otherPlatforms: otherPlatforms(archive, entry),
    analysedAt: provision.analysedAt && minuteView(provision.analysedAt),
    compliance: complianceParts(analysis),
    regulations: regulationRows(archive, entry),
    agencies: agencyList(archive, entry),
    elsewhere: elsewhereInDocument(archive, entry),
    related: relatedRecords(archive, entry),
    questions: analysis.questions.map(({ question, answer }) => ({ question, markdown: answer })),
    notes: notesView(entry),
    follow: followView(entry, citation.url, archive),
    details: detailsOf(archive, entry),
    share: shareOfRecord(context, entry),
    attribution: attributionOf(archive, provision.collection, provision.upstream),
  };
}

function recordFrame(context: ViewContext, entry: ProvisionEntry): PageFrame {
  const { provision, document, platform } = entry;
  const { whatItIs } = provision.analysis;
  const quotation = excerptStart(provision.passages, 160);
  return frameOf(context, {
    address: provisionPath(document.document, provision),
    title: `${provision.title} (${platform.name}, ${document.document.title})`,
    description: whatItIs === undefined ? quotation : plainText(whatItIs).replace(/\s+/g, ' '),
    textLanguage: document.document.language,
    breadcrumb: [
      { label: 'Platforms', path: platformsPath },
      { label: platform.name, path: platformPath(platform.slug) },
      {
        label: document.document.title,
        path: documentPath(document.document),
        ...titleLanguage(document.document),
      },
      { label: 'Provision' },
    ],
    feed: feedOfProvision(entry, context.archive),
  });
}

function factsOf({ archive }: ViewContext, { provision, figures }: ProvisionEntry): FactsView {
  const basis =
    provision.basis === undefined ? undefined : archive.vocabulary.bases.get(provision.basis);
  const changes = plural(figures.changes.length, 'change');
  return {
    severity: meterOf(archive, 'severities', provision.severity),
    confidence: meterOf(archive, 'confidences', provision.confidence),
    basis: basis?.name ?? 'Not classified',
    prevalence: prevalenceView(figures.prevalence),
    stability: { value: stabilityWord(figures.stability), note: `${changes} recorded` },
  };
}

function hasMethod({ archive }: ViewContext): boolean {
  return [...archive.pages.keys()].some((slug) => slug === 'method');
}
