import { markupDifferences } from '../../domain/markup-differences.ts';
import { capturePath, paragraphFragment, type SitePath } from '../../domain/urls.ts';
import { directionOf } from '../words/languages.ts';
import { plural } from '../words/numbers.ts';
import type { ChangePage } from './change.ts';
import type { ViewContext } from './context.ts';
import { known } from './parts/known.ts';
import { hunkTexts, type HunkTexts } from './redline/hunk-html.ts';
import { headingFinder, hunkPlace } from './redline/hunk-place.ts';
import { ignoredView, type IgnoredView } from './redline/ignored.ts';
import { sameTextCaptures, type SameTextCapturesView } from './redline/same-text-captures.ts';
import { firstAfter, firstBefore, hunksOf, type Hunk } from './redline/hunks.ts';

/** Neighbouring changed paragraphs, with their place. */
export interface HunkView {
  /** `1 of 3`. */
  readonly label: string;
  /** `How we use information, ¶ 11`. */
  readonly place: string;
  /** Into the later capture; into the earlier one where paragraphs were only removed. */
  readonly contextPath: string;
  readonly texts: HunkTexts;
  /** `12 unchanged paragraphs`, that stand before it. */
  readonly folded?: string | undefined;
}

/** The redline of a change: made when its page is, as it is too large to be part of the page's view. */
export interface RedlineView {
  readonly ways: readonly WayOfShowing[];
  readonly note: string;
  readonly ignored?: IgnoredView | undefined;
  readonly sameText?: SameTextCapturesView | undefined;
  readonly sides: Readonly<Record<'before' | 'after', SideWords>>;
  readonly hunks: readonly HunkView[];
  /** Unchanged paragraphs after the last hunk. */
  readonly folded?: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly wholePath: SitePath;
}

/** One of the ways in which every hunk can be shown; the first is the one that a page opens with. */
export interface WayOfShowing {
  readonly id: 'both' | 'side' | 'before' | 'after';
  readonly label: string;
}

/** What stands over a text of a hunk by itself, and what stands in its place where it has none. */
export interface SideWords {
  readonly name: string;
  readonly absent: string;
}

const SIDES: RedlineView['sides'] = {
  before: { name: 'Before', absent: 'Not in the earlier text.' },
  after: { name: 'After', absent: 'No longer present in the later text.' },
};

const WAYS: readonly WayOfShowing[] = [
  { id: 'both', label: 'Inline' },
  { id: 'side', label: 'Side by side' },
  { id: 'before', label: 'Before' },
  { id: 'after', label: 'After' },
];

/** @returns `undefined` unless both texts are held */
export function redlineView({ id }: ChangePage, context: ViewContext): RedlineView | undefined {
  const entry = known(context.archive.changes.get(id), id);
  const redline = context.redlineOf(entry);
  const { before, after } = entry;
  if (redline === undefined || before === undefined || after === undefined) return undefined;
  const documentEntry = known(context.archive.documents.get(entry.document), entry.document);
  const { document } = documentEntry;
  const texts = {
    before: context.versionOf(before.capture)?.paragraphs ?? [],
    after: context.versionOf(after.capture)?.paragraphs ?? [],
  };
  const { hunks, tail } = hunksOf(redline.blocks);
  const wholePath = capturePath(document, after.capture.key);
  const ignored = ignoredView(markupDifferences(redline, texts.before, texts.after), wholePath);
  return {
    ways: WAYS,
    sides: SIDES,
    note: 'Words, not lines, are compared. Spacing and markup are no part of the texts.',
    ignored,
    sameText: sameTextCaptures(entry, documentEntry),
    hunks: hunkViews(hunks, {
      earlier: capturePath(document, before.capture.key),
      later: wholePath,
      headingAt: headingFinder(texts.after),
      wordsLanguage: foreignWords(document.language, context),
    }),
    folded: foldedWords(tail),
    language: document.language,
    direction: directionOf(document.language),
    wholePath,
  };
}

interface HunkContext {
  readonly earlier: SitePath;
  readonly later: SitePath;
  readonly headingAt: (paragraph: number) => string | undefined;
  readonly wordsLanguage: string | undefined;
}

function hunkViews(hunks: readonly Hunk[], context: HunkContext): readonly HunkView[] {
  return hunks.map((hunk, index) => ({
    label: `${index + 1} of ${hunks.length}`,
    place: hunkPlace(hunk, context.headingAt),
    contextPath: hunk.blocks.every(({ kind }) => kind === 'removed')
      ? `${context.earlier}${paragraphFragment(firstBefore(hunk.blocks))}`
      : `${context.later}${paragraphFragment(firstAfter(hunk))}`,
    texts: hunkTexts(hunk.blocks, context.wordsLanguage),
    folded: foldedWords(hunk.skipped),
  }));
}

/** @returns the archive's language, where words of it stand in a text of another one */
function foreignWords(language: string, { archive }: ViewContext): string | undefined {
  const own = archive.settings.language;
  return own === language ? undefined : own;
}

const foldedWords = (count: number): string | undefined =>
  count === 0 ? undefined : plural(count, 'unchanged paragraph');
