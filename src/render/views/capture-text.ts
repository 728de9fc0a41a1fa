import { mainHeadings } from '../../domain/headings.ts';
import { paragraphFragment } from '../../domain/urls.ts';
import type { Paragraph } from '../../domain/version-text.ts';
import { nestedLevels } from '../heading-levels.ts';
import type { CaptureView } from './capture.ts';
import { markText } from './capture-text/marks.ts';
import { quotedPosition, type QuotedPositionView } from './capture-text/position.ts';
import { textHtml, type Writer } from './capture-text/text-html.ts';
import type { ViewContext } from './context.ts';
import { known } from './parts/known.ts';

/** The reading view of a capture: made when its page is, as it is too large to be part of the page's view. */
export interface CaptureTextView {
  /** HTML: every paragraph with its number as `id="p9"`, built from text alone. */
  readonly html: string;
  /** Headings to jump to, few enough for a margin. */
  readonly contents: readonly {
    readonly href: string;
    readonly label: string;
    readonly depth: number;
  }[];
  readonly position?: QuotedPositionView | undefined;
}

/** @returns the text of the capture that a page shows, `undefined` when its bytes are not held */
export function captureText(view: CaptureView, context: ViewContext): CaptureTextView | undefined {
  const document = known(context.archive.documents.get(view.documentId), view.documentId);
  const entry = document.captures.find(({ capture }) => capture.key === view.key);
  const version = entry && context.versionOf(entry.capture);
  if (version === undefined) return undefined;
  const { paragraphs } = version;
  const marks = markText(version, view.quoted);
  const writer: Writer = {
    page: view.address,
    language: context.archive.settings.language,
    textLanguage: view.language,
    marks,
    levels: headingLevels(paragraphs),
  };
  return {
    html: textHtml(version, writer),
    contents: mainHeadings(paragraphs).map(({ paragraph, text, depth }) => ({
      href: paragraphFragment(paragraph),
      label: text,
      depth,
    })),
    position: quotedPosition(marks.places, paragraphs),
  };
}

function headingLevels(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const headings = paragraphs.flatMap(({ kind, level }, index) =>
    kind === 'heading' ? [{ n: index + 1, level: level ?? 1 }] : [],
  );
  const nested = nestedLevels(
    headings.map(({ level }) => level),
    2,
  );
  return new Map(headings.map(({ n }, index) => [n, nested[index] ?? 2]));
}
