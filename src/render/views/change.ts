import type { ChangeEntry, DocumentEntry } from '../../domain/archive.ts';
import type { EvidenceRowName } from '../../domain/evidence.ts';
import type { RecordId } from '../../domain/ids.ts';
import { changePath, documentPath, platformPath, platformsPath } from '../../domain/urls.ts';
import { formatDate } from '../words/dates.ts';
import { rowName } from '../words/evidence.ts';
import { titleLanguage } from '../words/languages.ts';
import { meterOf, type MeterView } from '../words/scales.ts';
import { affectedOf, type AffectedView } from './change/affected.ts';
import { headingOf } from './change/heading.ts';
import { sequenceOf } from './change/sequence.ts';
import {
  hashesOf,
  SIDE_ROWS,
  sideOf,
  type ChangeSideView,
  type HashesView,
} from './change/sides.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { known } from './parts/known.ts';
import { sizeSentence } from './parts/change-line.ts';
import { changeDay } from './parts/change-moment.ts';
import { citedAddresses } from './parts/cited-address.ts';
import { citationOfChange } from './parts/citation-of.ts';
import { citePanel, type CitePanelView } from './parts/cite-panel.ts';

/** The page of a change record. The redline itself is made when the page is: see `redlineView`. */
export interface ChangeView extends PageFrame {
  readonly id: string;
  readonly heading: string;
  readonly lead?: string | undefined;
  readonly lines: readonly string[];
  readonly hashes: HashesView;
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
  readonly sequence: readonly LinkView[];
  /** Said in place of what is missing. */
  readonly none: typeof NONE;
}

const NONE = {
  redline: 'Recorded summary; texts not held. Without both texts there is nothing to compare.',
  affected: 'No provision in this archive is affected.',
  summary: 'No summary written.',
  side: 'Not recorded',
  row: 'None recorded',
} as const;

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
    none: NONE,
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

function summaryNote({ change }: ChangeEntry, hasTexts: boolean): string {
  const by = change.statedBy === undefined ? 'the archive' : change.statedBy;
  if (!hasTexts) return `Recorded summary; texts not held. Written by ${by}.`;
  return `Written by ${by} from the redline. It describes wording, not practice.`;
}
