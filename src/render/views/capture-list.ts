import type { CaptureEntry, DocumentEntry } from '../../domain/archive.ts';
import {
  captureListPath,
  capturePath,
  documentPath,
  platformPath,
  platformsPath,
  type SitePath,
} from '../../domain/urls.ts';
import type { Digest } from '../../domain/digest.ts';
import type { CaptureKey } from '../../domain/records.ts';
import { feedOfDocument } from '../feeds/change-feed.ts';
import { capturedInstantView } from '../words/captured.ts';
import type { TimeView } from '../words/dates.ts';
import { summaryView, type StateView } from '../words/evidence.ts';
import { titleLanguage } from '../words/languages.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import { documentPages, type DocumentPage } from './capture-pages.ts';
import type { ViewContext } from './context.ts';
import { changeLinkAt, textNote } from './parts/capture-line.ts';
import { known } from './parts/known.ts';
import { isMarkupAlone } from './redline/same-text-captures.ts';
import { changeLine, type ChangeLineView } from './parts/change-line.ts';

export interface CaptureRowView {
  readonly key: CaptureKey;
  /** The same for captures with the same text, from 1. Absent when the text is not held. */
  readonly text?: number | undefined;
  readonly captured: TimeView;
  readonly path: SitePath;
  /** What the capture brought, and why it may not stand for the document. */
  readonly note: string;
  readonly changePath?: SitePath | undefined;
  readonly words: string;
  readonly state: StateView;
}

/** The list of all captures of a document, and of changes that belong to no two captures. */
export interface CaptureListView extends PageFrame {
  readonly documentId: string;
  readonly heading: string;
  readonly lead: string;
  /** Latest first. */
  readonly captures: readonly CaptureRowView[];
  readonly otherChanges: readonly ChangeLineView[];
}

/** One list for each document that has a capture. */
export const captureListPages = documentPages;

/** @returns the page that lists every capture and change of a document */
export function captureListView(
  page: Pick<DocumentPage, 'id'>,
  context: ViewContext,
): CaptureListView {
  const entry = known(context.archive.documents.get(page.id), page.id);
  const { document, platform, captures, changes } = entry;
  const texts = textNumbers(captures);
  const held = captures.filter(({ capture }) => capture.snapshot.held !== undefined).length;
  return {
    ...frameOf(context, {
      address: captureListPath(document),
      title: `Captures of ${document.title} (${platform.name})`,
      description: `Every capture of ${document.title} by ${platform.name}, with what changed between them.`,
      section: 'documents',
      feed: feedOfDocument(entry),
      breadcrumb: [
        { label: 'Platforms', path: platformsPath },
        { label: platform.name, path: platformPath(platform.slug) },
        { label: document.title, path: documentPath(document), ...titleLanguage(document) },
        { label: 'Captures' },
      ],
    }),
    documentId: document.id,
    heading: `Captures of ${document.title}`,
    lead: `${plural(captures.length, 'capture')}, of which ${formatCount(held)} held; ${plural(changes.length, 'recorded change')}.`,
    captures: captures.map((capture) => rowOf(entry, capture, texts)).reverse(),
    otherChanges: changes
      .filter(({ after }) => after === undefined)
      .map((change) => changeLine(change, entry))
      .reverse(),
  };
}

/** Where a capture brought no other text, whether it brought other bytes. */
function bytesNote({ captures }: DocumentEntry, capture: CaptureEntry): string {
  const { ordinal, version } = capture;
  const previous = captures[ordinal - 2];
  if (isMarkupAlone(previous, capture)) return ', other bytes';
  const isSame = previous?.version !== undefined && previous.version.digest === version?.digest;
  return isSame ? ', same bytes' : '';
}

/** Numbers of the different texts, in order of their first capture. */
function textNumbers(captures: readonly CaptureEntry[]): ReadonlyMap<Digest, number> {
  const digests = new Set(captures.flatMap(({ version }) => version?.digest ?? []));
  return new Map([...digests].map((digest, index) => [digest, index + 1]));
}

function rowOf(
  entry: DocumentEntry,
  capture: CaptureEntry,
  texts: ReadonlyMap<Digest, number>,
): CaptureRowView {
  const { defect } = capture.capture;
  const returns = capture.returnsTo === undefined ? '' : ', returns to an earlier text';
  const note = `${textNote(entry, capture)}${bytesNote(entry, capture)}${returns}`;
  return {
    key: capture.capture.key,
    text: capture.version && texts.get(capture.version.digest),
    captured: capturedInstantView(capture.capture),
    path: capturePath(entry.document, capture.capture.key),
    note: defect === undefined ? note : `${note}: ${defect}`,
    changePath: changeLinkAt(entry, capture),
    words: capture.version === undefined ? 'Not held' : formatCount(capture.version.wordCount),
    state: summaryView(capture.evidence.summary),
  };
}
