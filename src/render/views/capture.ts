import type { CaptureEntry, DocumentEntry } from '../../domain/archive.ts';
import type { Digest } from '../../domain/digest.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { CaptureKey } from '../../domain/records.ts';
import { captureListPath, capturePath, documentPath, type SitePath } from '../../domain/urls.ts';
import { captureLinks, type LinkedView } from '../links/capture-links.ts';
import { documentState } from '../watchlist/watched-state.ts';
import { capturedInstantView } from '../words/captured.ts';
import { formatDate, type TimeView } from '../words/dates.ts';
import { directionOf, titleLanguage } from '../words/languages.ts';
import { plural } from '../words/numbers.ts';
import { linesOf, textOfCapture } from './capture/facts.ts';
import { captureFrame } from './capture/frame.ts';
import { captureRecords, type CaptureRecordRow } from './capture/records.ts';
import type { CapturePage, DocumentPage } from './capture-pages.ts';
import type { PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { attributionOf, type AttributionView } from './parts/attribution.ts';
import { captureNotices, type NoticeView } from './parts/capture-notices.ts';
import { captureStrip, latestCapture, type CaptureStripView } from './parts/capture-line.ts';
import { compareForm, type CompareFormView } from './parts/compare-form.ts';
import { citedAddressesOfCapture } from './parts/cited-address.ts';
import { citationOfDocument, sourceCitation } from './parts/citation-of.ts';
import { citePanel, type CitePanelView } from './parts/cite-panel.ts';
import { evidenceOfCapture } from './parts/capture-evidence.ts';
import type { EvidencePanelView } from './parts/evidence-panel.ts';
import { hashState, type HashStateView } from './parts/hash-state.ts';
import { known } from './parts/known.ts';
import { sourceLine, type SourceLineView } from './parts/source-line.ts';
import { quotedIn, type QuotedView } from './parts/quoted.ts';
import { watchedView, type WatchedView } from './parts/watched.ts';
import { integrityBand, type IntegrityBandView } from './parts/integrity-band.ts';

/** A capture of a document to read; as the document's own page, its latest. */
export interface CaptureView extends PageFrame, LinkedView {
  readonly documentId: RecordId;
  readonly key: CaptureKey;
  readonly heading: string;
  /** Of the heading, when it is not in the site's own language. */
  readonly headingLanguage?: string | undefined;
  readonly captured: TimeView;
  /** `The document gives its own date as 5 May 2026.` */
  readonly ownDate: string;
  readonly lines: readonly string[];
  readonly hashState: HashStateView;
  readonly band?: IntegrityBandView | undefined;
  readonly notices: readonly NoticeView[];
  readonly strip: CaptureStripView;
  readonly compare?: CompareFormView | undefined;
  readonly captureList: { readonly label: string; readonly path: SitePath };
  readonly evidence: EvidencePanelView;
  /** The version text, as a file and by digest. Absent when the bytes are not held. */
  readonly text?:
    { readonly path: SitePath; readonly label: string; readonly digest: Digest } | undefined;
  readonly sourceUrl?: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Provisions of the document whose words stand in this capture, those that quote it first. */
  readonly quoted: readonly QuotedView[];
  readonly records: readonly CaptureRecordRow[];
  /** Said in place of records or passages where there are none. */
  readonly none: { readonly records: string; readonly quoted: string };
  readonly cite: CitePanelView;
  /** What stands below words of the text where they are copied. */
  readonly source: SourceLineView;
  readonly watched: WatchedView;
  readonly attribution?: AttributionView | undefined;
}

/** @returns the page of a document, which shows its latest capture */
export function documentView(page: Pick<DocumentPage, 'id'>, context: ViewContext): CaptureView {
  const entry = known(context.archive.documents.get(page.id), page.id);
  const capture = known(latestCapture(entry), `a capture of ${page.id}`);
  return viewOf(entry, capture, documentPath(entry.document), context);
}

/** @returns the page of one capture */
export function captureView(
  page: Pick<CapturePage, 'id' | 'capture'>,
  context: ViewContext,
): CaptureView {
  const entry = known(context.archive.documents.get(page.id), page.id);
  const capture = known(
    entry.captures.find((one) => one.capture.key === page.capture),
    `${page.id} ${page.capture}`,
  );
  return viewOf(entry, capture, capturePath(entry.document, page.capture), context);
}

function viewOf(
  entry: DocumentEntry,
  capture: CaptureEntry,
  address: SitePath,
  context: ViewContext,
): CaptureView {
  const { document } = entry;
  const { checkedAt, archive } = context;
  const quotedViews = quotedIn(entry, capture, context);
  const citation = citationOfDocument(context, entry, capture);
  const { key, documentUpdatedOn, sourceUrls } = capture.capture;
  return {
    ...captureFrame(entry, capture, address, context),
    documentId: document.id,
    links: captureLinks(entry, citation.url, archive.settings),
    key,
    heading: document.title,
    headingLanguage: titleLanguage(document).language,
    captured: capturedInstantView(capture.capture),
    ownDate:
      documentUpdatedOn === undefined
        ? 'The document gives no date of its own.'
        : `The document gives its own date as ${formatDate(documentUpdatedOn)}.`,
    lines: linesOf(entry, capture),
    hashState: hashState(capture.evidence, checkedAt),
    band: integrityBand(context, capture.evidence.summary, capture),
    notices: captureNotices(entry, capture),
    strip: captureStrip(entry, capture),
    compare: compareForm(entry, capture),
    captureList: {
      label: `${plural(entry.captures.length, 'capture')} and ${plural(entry.changes.length, 'change')}`,
      path: captureListPath(document),
    },
    evidence: evidenceOfCapture(capture, entry, context),
    text: textOfCapture(entry, capture),
    sourceUrl: document.sourceUrl ?? sourceUrls[0],
    language: document.language,
    direction: directionOf(document.language),
    quoted: quotedViews.quoted,
    records: captureRecords(quotedViews),
    none: { records: 'None recorded.', quoted: 'No record quotes this capture.' },
    source: sourceLine(citation, { title: document.title, platform: entry.platform.name }),
    watched: watchedView(
      { kind: 'document', key: document.id },
      { title: document.title, state: documentState(entry) },
      archive.settings,
    ),
    cite: citePanel(
      citation,
      sourceCitation(context, entry, capture),
      citedAddressesOfCapture(context, document, capture),
    ),
    attribution: attributionOf(
      archive,
      capture.capture.collection ?? document.collection,
      capture.capture.upstream,
    ),
  };
}
