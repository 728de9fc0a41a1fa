import type { CaptureEntry, ChangeEntry, DocumentEntry } from '../../domain/archive.ts';
import type { Digest } from '../../domain/digest.ts';
import type { EvidenceRowName } from '../../domain/evidence.ts';
import type { RecordId } from '../../domain/ids.ts';
import {
  captureListPath,
  capturePath,
  changePath,
  changesPath,
  documentPath,
  platformPath,
  platformsPath,
  provisionPath,
  type SitePath,
} from '../../domain/urls.ts';
import { capturedInstantView } from '../words/captured.ts';
import { formatDate, type TimeView } from '../words/dates.ts';
import { rowName, type StateView } from '../words/evidence.ts';
import { titleLanguage } from '../words/languages.ts';
import { meterOf, type MeterView } from '../words/scales.ts';
import { headingOf } from './change/heading.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { known } from './parts/known.ts';
import { effectSentence, sizeSentence } from './parts/change-line.ts';
import { changeDay } from './parts/change-moment.ts';
import { citedAddresses } from './parts/cited-address.ts';
import { citationOfChange } from './parts/citation-of.ts';
import { citePanel, type CitePanelView } from './parts/cite-panel.ts';
import { evidenceOfCapture } from './parts/capture-evidence.ts';
import type { EvidenceRowView } from './parts/evidence-panel.ts';

/** One of the two captures that a change lies between. */
export interface ChangeSideView {
  readonly captured: TimeView;
  readonly path: SitePath;
  readonly label: string;
  readonly rows: readonly EvidenceRowView[];
  readonly text?: Digest | undefined;
}

export interface AffectedView {
  readonly id: string;
  readonly title: string;
  readonly path: SitePath;
  readonly passages: string;
  readonly effect: string;
  readonly note?: string | undefined;
  readonly severity: MeterView;
}

/** The page of a change record. The redline itself is made when the page is: see `redlineView`. */
export interface ChangeView extends PageFrame {
  readonly id: string;
  readonly heading: string;
  readonly lead?: string | undefined;
  readonly lines: readonly string[];
  readonly hashes: { readonly state: StateView; readonly text: string };
  readonly before?: ChangeSideView | undefined;
  readonly after?: ChangeSideView | undefined;
  /** The rows that both sides have, in order. */
  readonly rowNames: readonly { readonly row: EvidenceRowName; readonly name: string }[];
  readonly hasTexts: boolean;
  readonly language: string;
  readonly affected: readonly AffectedView[];
  readonly severity?: MeterView | undefined;
  /** Markdown. */
  readonly summary?: string | undefined;
  readonly summaryNote: string;
  readonly cite: CitePanelView;
  readonly sequence: readonly { readonly label: string; readonly path: SitePath }[];
}

export interface ChangePage {
  readonly id: RecordId;
}

/** The pages of all change records, in order of id. */
export function changePages({ archive }: ViewContext): readonly ChangePage[] {
  return [...archive.changes.keys()].map((id) => ({ id }));
}

/** @returns everything but the redline that a change record's page prints */
export function changeView({ id }: ChangePage, context: ViewContext): ChangeView {
  const entry = known(context.archive.changes.get(id), id);
  const { change } = entry;
  const document = known(context.archive.documents.get(entry.document), entry.document);
  const hasTexts = entry.size !== undefined;
  return {
    ...changeFrame(entry, document, context),
    id: change.id,
    heading: headingOf(entry, document),
    lead: change.title,
    lines: ['Change record', sizeSentence(entry)],
    hashes: hashesOf(entry),
    before: sideOf(entry.before, document, context),
    after: sideOf(entry.after, document, context),
    rowNames: SIDE_ROWS.map((row) => ({ row, name: rowName(row) })),
    hasTexts,
    language: document.document.language,
    affected: affectedOf(entry, context),
    severity:
      change.severity === undefined
        ? undefined
        : meterOf(context.archive, 'severities', change.severity),
    summary: change.summary,
    summaryNote: summaryNote(entry, hasTexts),
    cite: citePanel(
      citationOfChange(context, entry, document),
      undefined,
      citedAddresses(context, change.id),
    ),
    sequence: sequenceOf(entry, document),
  };
}

function changeFrame(
  entry: ChangeEntry,
  documentEntry: DocumentEntry,
  context: ViewContext,
): PageFrame {
  const { document, platform } = documentEntry;
  const { id, changedOn, title } = entry.change;
  const what = title === undefined ? sizeSentence(entry) : title;
  return frameOf(context, {
    address: changePath(id),
    title: `Change of ${document.title} (${platform.name}), ${changeDay(entry, documentEntry)}`,
    description: `What changed in ${document.title} by ${platform.name} on ${formatDate(changedOn)}: ${what}.`,
    textLanguage: document.language,
    section: 'changes',
    breadcrumb: [
      { label: 'Platforms', path: platformsPath },
      { label: platform.name, path: platformPath(platform.slug) },
      { label: document.title, path: documentPath(document), ...titleLanguage(document) },
      { label: 'Change' },
    ],
  });
}

const SIDE_ROWS: readonly EvidenceRowName[] = ['snapshot', 'digest', 'memento'];

function sideOf(
  capture: CaptureEntry | undefined,
  { document, platform }: DocumentEntry,
  context: ViewContext,
): ChangeSideView | undefined {
  if (capture === undefined) return undefined;
  const panel = evidenceOfCapture(capture, { platform }, context);
  return {
    captured: capturedInstantView(capture.capture),
    path: capturePath(document, capture.capture.key),
    label: `capture ${capture.ordinal}`,
    rows: panel.rows.filter(({ row }) => SIDE_ROWS.includes(row)),
    text: capture.version?.digest,
  };
}

function hashesOf({ before, after }: ChangeEntry): ChangeView['hashes'] {
  const states = [before, after].map(
    (side) => side?.evidence.rows.find(({ row }) => row === 'digest')?.state ?? 'none',
  );
  if (states.includes('failed')) {
    return { state: { glyph: 'diamond', word: 'Mismatch' }, text: 'Hash mismatch' };
  }
  const verified = states.filter((state) => state === 'verified').length;
  if (verified === 2)
    return { state: { glyph: 'tick', word: 'Verified' }, text: 'Both hashes verified' };
  if (verified === 1)
    return { state: { glyph: 'ring', word: 'Recorded' }, text: '1 of 2 hashes verified' };
  return { state: { glyph: 'ring', word: 'Recorded' }, text: 'No hash verified' };
}

function affectedOf({ affected }: ChangeEntry, { archive }: ViewContext): readonly AffectedView[] {
  return affected.flatMap(({ provision, effect, passages, note }) => {
    const entry = archive.provisions.get(provision);
    if (entry === undefined) return [];
    return [
      {
        id: provision,
        title: entry.provision.title,
        path: provisionPath(entry.document.document, entry.provision),
        passages: passages.length === 0 ? 'Not recorded' : passages.join(', '),
        effect: effectSentence(effect),
        note,
        severity: meterOf(archive, 'severities', entry.provision.severity),
      },
    ];
  });
}

function summaryNote({ change }: ChangeEntry, hasTexts: boolean): string {
  const by = change.statedBy === undefined ? 'the archive' : change.statedBy;
  if (!hasTexts) return `Recorded summary; texts not held. Written by ${by}.`;
  return `Written by ${by} from the redline. It describes wording, not practice.`;
}

function sequenceOf({ change }: ChangeEntry, entry: DocumentEntry): ChangeView['sequence'] {
  const { document, changes } = entry;
  const own = changes.findIndex((one) => one.change.id === change.id);
  const [earlier, later] = [own > 0 ? changes[own - 1] : undefined, changes[own + 1]];
  const link = (word: string, one: ChangeEntry | undefined): ChangeView['sequence'] =>
    one === undefined
      ? []
      : [{ label: `${word}: ${changeDay(one, entry)}`, path: changePath(one.change.id) }];
  return [
    ...link('Earlier', earlier),
    ...link('Later', later),
    { label: 'All captures and changes of this document', path: captureListPath(document) },
    { label: 'All changes in the archive', path: changesPath },
  ];
}
