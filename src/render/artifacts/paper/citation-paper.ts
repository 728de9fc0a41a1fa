import type { Revision } from '../../../domain/sealed/ledger.ts';
import { verifyPath, absoluteUrl } from '../../../domain/urls.ts';
import type { ViewContext } from '../../views/context.ts';
import { recordBands } from '../../views/parts/revision-band.ts';
import type { EvidenceRowView } from '../../views/parts/evidence-panel.ts';
import { revisionView, type RevisionView } from '../../views/revision.ts';
import type { ClauseView } from '../../views/record/clause.ts';
import type { Glyph } from '../../words/evidence.ts';
import { analysisOf, type PrintedAnalysis } from './analysis.ts';
import { cleanText } from './clean-text.ts';
import { addressesOf, type PrintedAddress } from './addresses.ts';
import { citationRuns, printedRuns, type PrintedRun } from './printed-runs.ts';
import { qrSvg } from './qr-path.ts';

/** Everything that the template of the citation PDF prints, worded. */
export interface CitationPaper {
  /** BCP 47 tag of the archive's own words. */
  readonly language: string;
  readonly documentTitle: string;
  readonly description: string;
  readonly publisher: string;
  readonly siteName: string;
  readonly made: string;
  readonly callNumber: string;
  readonly title: string;
  readonly source: string;
  readonly notices: readonly { readonly title: string; readonly runs: readonly PrintedRun[] }[];
  readonly clause: PrintedClause;
  readonly currency: readonly PrintedRun[];
  readonly evidence: readonly PrintedEvidence[];
  readonly citations: readonly { readonly label: string; readonly runs: readonly PrintedRun[] }[];
  readonly addresses: readonly PrintedAddress[];
  readonly check: readonly PrintedRun[];
  readonly closing: string;
  readonly analysis: PrintedAnalysis;
  readonly qr: { readonly svg: string; readonly alt: string };
  readonly footer: { readonly id: string; readonly digest: string };
}

interface PrintedClause {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly caption: string;
  readonly passages: readonly {
    readonly label: string;
    readonly followsGap: boolean;
    readonly isMissing: boolean;
    readonly paragraphs: readonly string[];
  }[];
}

interface PrintedEvidence {
  readonly name: string;
  readonly glyph: Glyph;
  readonly word: string;
  readonly digests: readonly { readonly label: string; readonly digest: string }[];
  readonly lines: readonly (readonly PrintedRun[])[];
}

/** @returns what the citation PDF of a revision prints: what was sealed, and whether the record was withdrawn since */
export function citationPaper(revision: Revision, context: ViewContext): CitationPaper {
  const view = revisionView(revision, context);
  const { settings } = context.archive;
  const callNumber = `${view.id} / r${revision.revision}`;
  const sealed = context.sealedOf(revision);
  const document = sealed.context.document.title;
  const [cited, latest] = view.cite.links;
  const citedUrl = cited?.url ?? '';
  return {
    language: settings.language,
    documentTitle: cleanText(`${view.heading}: ${view.id}, ${view.revision}`),
    description: cleanText(
      `Citation record of a provision of ${document} (${sealed.context.platform.name}), captured ${view.captured.text}.`,
    ),
    publisher: cleanText(settings.publisher),
    siteName: cleanText(settings.name),
    made: `Citation record, ${view.revision}, sealed ${view.sealedAt.text}`,
    callNumber,
    title: cleanText(view.heading).replaceAll('\n', ' '),
    source: cleanText(
      `${document}, ${sealed.context.platform.name}. Captured ${view.captured.text}.`,
    ),
    notices: noticesOf(revision, context),
    clause: clauseOf(view.clause),
    currency: [
      { text: 'Wording as captured. Later changes of the document are listed at ' },
      ...(latest === undefined ? [] : [{ text: latest.url, url: latest.url }]),
      { text: '.' },
    ],
    evidence: view.evidence.rows.map((row) => evidenceOf(row, settings)),
    citations: view.cite.record
      .filter(({ kind }) => kind === 'prose')
      .map(({ label, runs }) => ({ label, runs: citationRuns(runs) })),
    addresses: addressesOf(view, sealed, context),
    check: checkOf(view, absoluteUrl(settings, verifyPath)),
    closing:
      'This page states what was known when it was made. The fixed link shows the state today, including any correction or withdrawal.',
    analysis: analysisOf(view, settings),
    qr: { svg: qrSvg(citedUrl), alt: `QR code of ${citedUrl}` },
    footer: { id: callNumber, digest: footerDigest(view) },
  };
}

function noticesOf(revision: Revision, { archive }: ViewContext): CitationPaper['notices'] {
  const { settings } = archive;
  const demonstration =
    settings.demonstrationNotice === undefined
      ? []
      : [{ title: 'Demonstration.', runs: [{ text: cleanText(settings.demonstrationNotice) }] }];
  const bands = recordBands(revision.id, archive).map(({ title, runs }) => ({
    title: cleanText(title),
    runs: printedRuns(runs, settings),
  }));
  return [...bands, ...demonstration];
}

function clauseOf({ language, direction, caption, passages }: ClauseView): PrintedClause {
  return {
    language,
    direction,
    caption,
    passages: passages.map(({ label, followsGap, isMissing, paragraphs }) => ({
      label: label ?? '',
      followsGap,
      isMissing,
      paragraphs: paragraphs.map(({ words }) => cleanText(words)),
    })),
  };
}

function evidenceOf(
  { name, state, digests, lines }: EvidenceRowView,
  settings: Parameters<typeof printedRuns>[1],
): PrintedEvidence {
  return {
    name,
    glyph: state.glyph,
    word: state.word,
    digests: digests.map(({ label, digest }) => ({ label: label ?? '', digest })),
    lines: lines.map((runs) => printedRuns(runs, settings)),
  };
}

function checkOf({ evidence }: RevisionView, verifyUrl: string): readonly PrintedRun[] {
  const isHeld = evidence.rows.some(
    ({ row, state }) => row === 'snapshot' && state.glyph === 'disc',
  );
  const covers =
    'The SHA-256 covers the captured file, byte for byte; neither this page nor the quotation alone. ';
  const how: readonly PrintedRun[] = isHeld
    ? [
        { text: 'Download the snapshot from its address above, then run ' },
        { text: 'sha256sum', style: 'code' },
        { text: ' on the file. All 64 characters must equal those above. ' },
      ]
    : [
        {
          text: 'The file is not in this archive. A copy from elsewhere is the one that was quoted when its SHA-256 has the same 64 characters. ',
        },
      ];
  return [
    { text: covers },
    ...how,
    { text: 'Commands for each system: ' },
    { text: verifyUrl, url: verifyUrl },
  ];
}

/** The digest that stands at the foot of every page: that of the captured file. */
function footerDigest({ evidence }: RevisionView): string {
  const row = evidence.rows.find((one) => one.row === 'digest');
  const digest = row?.digests[0]?.digest;
  return digest === undefined ? 'No SHA-256 recorded' : `SHA-256 ${digest}`;
}
