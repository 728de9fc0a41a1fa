import type { RecordId } from '../../../domain/ids.ts';
import type { QuotedProvision } from '../../../domain/archive.ts';
import type { PassageProof } from '../../../domain/evidence.ts';
import type { CitationRecord } from '../../../domain/citation.ts';
import { formatPinpoint } from '../../../domain/pinpoint.ts';
import {
  capturePath,
  paragraphFragment,
  passageFragment,
  type SitePath,
} from '../../../domain/urls.ts';
import { capturedDayView } from '../../words/captured.ts';
import type { TimeView } from '../../words/dates.ts';
import { directionOf, titleLanguage } from '../../words/languages.ts';
import { languageOfWords } from '../../words/script-language.ts';
import { formatCount, plural } from '../../words/numbers.ts';
import { positionBar, type PositionBarView } from '../parts/position-bar.ts';
import { sourceLine, type SourceLineView } from '../parts/source-line.ts';

/** One contiguous run of the platform's words. */
export interface PassageView {
  /** `¶ 9`, `¶¶ 9–10`; absent when its place is not known. */
  readonly label?: string | undefined;
  /** Into the capture, at the passage. */
  readonly path?: string | undefined;
  /** Paragraphs of the passage, exactly as in the source, with their numbers where these are known. */
  readonly paragraphs: readonly { readonly number?: number; readonly words: string }[];
  readonly isMissing: boolean;
  /** Whether words of the document stand between this passage and the one before. */
  readonly followsGap: boolean;
}

export interface ClauseView {
  readonly documentTitle: string;
  /** Of the title, when it is not in the site's own language. */
  readonly titleLanguage?: string | undefined;
  readonly capturePath: SitePath;
  /** To the first passage in its capture. */
  readonly contextPath: string;
  readonly capturedOn: TimeView;
  readonly storedFileDiffers: boolean;
  /** Address of the source, for the quotation's `cite`. */
  readonly sourceUrl?: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly passages: readonly PassageView[];
  readonly position?: PositionBarView | undefined;
  /** Below the bar, or in its stead. */
  readonly caption: string;
  /** What stands below the words where they are copied. */
  readonly source: SourceLineView;
}

/**
 * Where links into the capture land. The capture marks the passages of records that are kept up; a page that
 * stays as it is leads to the paragraph, which the capture has for as long as it is there.
 */
type Landing = 'passage' | 'paragraph';

/** @returns the quotation with its place in the document */
export function clauseView(
  entry: QuotedProvision,
  citation: CitationRecord,
  landing: Landing,
): ClauseView {
  const { document } = entry.document;
  const { capture } = entry.capture;
  const path = capturePath(document, capture.key);
  const language = languageOfWords(
    entry.provision.passages.map(({ exact }) => exact).join('\n'),
    document.language,
  );
  const passages = entry.proof.passages.map((proof, index) =>
    passageView(
      proof,
      entry.proof.passages[index - 1],
      `${path}${fragmentOf(proof, entry.provision.id, index, landing)}`,
    ),
  );
  return {
    documentTitle: document.title,
    titleLanguage: titleLanguage(document).language,
    capturePath: path,
    contextPath: contextOf(entry, path, landing),
    capturedOn: capturedDayView(capture),
    storedFileDiffers: entry.evidence.summary === 'mismatch',
    sourceUrl: document.sourceUrl ?? capture.sourceUrls[0],
    language,
    direction: directionOf(language),
    passages,
    position: positionOf(entry),
    caption: captionOf(entry.proof.passages, passages),
    source: sourceLine(
      citation,
      { title: document.title, platform: entry.platform.name },
      entry.proof.passages.filter(({ state }) => state === 'missing').length,
    ),
  };
}

/** The page of a capture whose text is not held shows the passages alone. */
function contextOf(
  { provision, proof }: QuotedProvision,
  path: SitePath,
  landing: Landing,
): string {
  const index = proof.passages.findIndex(({ state }) => state !== 'missing');
  const first = proof.passages[index];
  return first === undefined ? path : `${path}${fragmentOf(first, provision.id, index, landing)}`;
}

function fragmentOf(proof: PassageProof, id: RecordId, index: number, landing: Landing): string {
  if (landing === 'passage') return passageFragment(id, index + 1);
  return proof.state === 'found' ? paragraphFragment(proof.anchor.firstParagraph) : '';
}

function passageView(
  proof: PassageProof,
  previous: PassageProof | undefined,
  path: string,
): PassageView {
  const paragraphs = proof.passage.exact.split('\n').map((words) => ({ words }));
  const followsGap = previous !== undefined && !isAdjacent(previous, proof);
  if (proof.state !== 'found') {
    return { paragraphs, isMissing: proof.state === 'missing', followsGap };
  }
  const { firstParagraph, lastParagraph } = proof.anchor;
  return {
    label: formatPinpoint([{ first: firstParagraph, last: lastParagraph }]),
    path,
    paragraphs: paragraphs.map((one, index) => ({ ...one, number: firstParagraph + index })),
    isMissing: false,
    followsGap,
  };
}

/** Nothing but the space between two sentences or paragraphs may stand between neighbours. */
function isAdjacent(previous: PassageProof, next: PassageProof): boolean {
  if (previous.state !== 'found' || next.state !== 'found') return false;
  const distance = next.anchor.start - previous.anchor.end;
  return distance >= 0 && distance <= 1;
}

function positionOf({ proof, capture }: QuotedProvision): PositionBarView | undefined {
  const { version } = capture;
  return positionBar(
    proof.passages.flatMap((passage) => (passage.state === 'found' ? [passage.anchor] : [])),
    version?.paragraphCount ?? 0,
    version?.sections,
  );
}

function captionOf(proofs: readonly PassageProof[], passages: readonly PassageView[]): string {
  const count = plural(passages.length, 'passage');
  const found = proofs.filter((proof) => proof.state === 'found').length;
  if (found === 0) {
    return proofs.some((proof) => proof.state === 'missing')
      ? `${count}, not found in the capture`
      : 'Place in document not recorded';
  }
  if (found < proofs.length) return `${count}, ${formatCount(found)} of them located`;
  if (passages.length === 1) return count;
  return passages.some((passage) => passage.followsGap)
    ? `${count}, in order, not adjacent`
    : `${count}, adjacent`;
}
