import type { RedlineBlock } from '../../domain/redline.ts';
import { capturePath, paragraphFragment } from '../../domain/urls.ts';
import type { Paragraph } from '../../domain/version-text.ts';
import { directionOf } from '../words/languages.ts';
import { plural } from '../words/numbers.ts';
import { escapeText } from '../html.ts';
import type { ChangePage } from './change.ts';
import type { ViewContext } from './context.ts';
import { known } from './parts/known.ts';

/** Neighbouring changed paragraphs, with their place. */
export interface HunkView {
  /** `1 of 3`. */
  readonly label: string;
  /** `How we use information, ¶ 11`. */
  readonly place: string;
  /** Into the later capture; into the earlier one where paragraphs were only removed. */
  readonly contextPath: string;
  /** HTML with `ins` and `del`, one block for each paragraph. */
  readonly html: string;
  /** `12 unchanged paragraphs`, that stand before it. */
  readonly folded?: string | undefined;
}

/** The redline of a change: made when its page is, as it is too large to be part of the page's view. */
export interface RedlineView {
  readonly hunks: readonly HunkView[];
  /** Unchanged paragraphs after the last hunk. */
  readonly folded?: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly wholePath: string;
}

type ChangedBlock = Exclude<RedlineBlock, { readonly kind: 'same' }>;

/** @returns `undefined` unless both texts are held */
export function redlineView({ id }: ChangePage, context: ViewContext): RedlineView | undefined {
  const entry = known(context.archive.changes.get(id), id);
  const redline = context.redlineOf(entry);
  const document = context.archive.documents.get(entry.document)?.document;
  const { before, after } = entry;
  if (
    redline === undefined ||
    document === undefined ||
    before === undefined ||
    after === undefined
  ) {
    return undefined;
  }
  const headings = headingFinder(context.versionOf(after.capture)?.paragraphs ?? []);
  const [earlier, later] = [
    capturePath(document, before.capture.key),
    capturePath(document, after.capture.key),
  ];
  const { hunks, tail } = hunksOf(redline.blocks);
  return {
    hunks: hunks.map((hunk, index) => {
      const isGone = hunk.blocks.every(({ kind }) => kind === 'removed');
      const path = isGone ? earlier : later;
      return {
        label: `${index + 1} of ${hunks.length}`,
        place: placeOf(hunk, headings),
        contextPath: `${path}${paragraphFragment(isGone ? firstBefore(hunk.blocks) : firstAfter(hunk))}`,
        html: hunk.blocks.map(blockHtml).join('\n'),
        folded: foldedWords(hunk.skipped),
      };
    }),
    folded: foldedWords(tail),
    language: document.language,
    direction: directionOf(document.language),
    wholePath: later,
  };
}

interface Hunk {
  readonly blocks: readonly ChangedBlock[];
  /** Unchanged paragraphs just before. */
  readonly skipped: number;
  /** Paragraph of the later text after which the hunk stands; 0 at its start. */
  readonly afterParagraph: number;
}

function hunksOf(blocks: readonly RedlineBlock[]): {
  readonly hunks: readonly Hunk[];
  readonly tail: number;
} {
  const hunks: { blocks: ChangedBlock[]; skipped: number; afterParagraph: number }[] = [];
  let skipped = 0;
  let paragraph = 0;
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'same') {
      skipped = block.count;
      paragraph = block.after + block.count - 1;
      isOpen = false;
      continue;
    }
    if (!isOpen) hunks.push({ blocks: [], skipped, afterParagraph: paragraph });
    hunks.at(-1)?.blocks.push(block);
    skipped = 0;
    isOpen = true;
    if (block.kind !== 'removed') paragraph = block.after;
  }
  return { hunks, tail: isOpen ? 0 : skipped };
}

const foldedWords = (count: number): string | undefined =>
  count === 0 ? undefined : plural(count, 'unchanged paragraph');

/** @returns a function that gives the last heading at or before a paragraph of the later text */
function headingFinder(
  paragraphs: readonly Paragraph[],
): (paragraph: number) => string | undefined {
  const headings = paragraphs.flatMap(({ kind, text }, index) =>
    kind === 'heading' ? [{ n: index + 1, text }] : [],
  );
  return (paragraph) => headings.findLast(({ n }) => n <= paragraph)?.text;
}

function placeOf(hunk: Hunk, headingAt: (paragraph: number) => string | undefined): string {
  const kinds = new Set(hunk.blocks.map(({ kind }) => kind));
  const first = firstAfter(hunk);
  const last = hunk.blocks.reduce(
    (n, block) => (block.kind === 'removed' ? n : block.after),
    first,
  );
  const number = first === last ? `¶ ${first}` : `¶¶ ${first}–${last}`;
  const heading = headingAt(first);
  const section = heading === undefined ? '' : `${heading}, `;
  if (kinds.size === 1 && kinds.has('added')) {
    return `${section}${hunk.blocks.length === 1 ? 'new paragraph' : 'new paragraphs'} ${number}`;
  }
  if (kinds.size === 1 && kinds.has('removed')) {
    const after = hunk.afterParagraph === 0 ? 'at the start' : `after ¶ ${hunk.afterParagraph}`;
    return `${section}${hunk.blocks.length === 1 ? 'paragraph' : 'paragraphs'} removed ${after}`;
  }
  return `${section}${number}`;
}

function firstAfter({ blocks, afterParagraph }: Hunk): number {
  const first = blocks.find((block) => block.kind !== 'removed');
  return first?.kind === 'changed' || first?.kind === 'added'
    ? first.after
    : Math.max(1, afterParagraph);
}

function firstBefore(blocks: readonly ChangedBlock[]): number {
  const first = blocks.find((block) => block.kind !== 'added');
  return first?.kind === 'changed' || first?.kind === 'removed' ? first.before : 1;
}

const INS = '<ins><span class="visually-hidden">added: </span>';
const DEL = '<del><span class="visually-hidden">removed: </span>';

function blockHtml(block: ChangedBlock): string {
  switch (block.kind) {
    case 'added':
      return `<p class="whole-ins">${INS}${escapeText(block.text)}</ins></p>`;
    case 'removed':
      return `<p class="whole-del">${DEL}${escapeText(block.text)}</del></p>`;
    case 'changed':
      return `<p>${block.runs.map(({ kind, text }) => runHtml(kind, text)).join('')}</p>`;
    default:
      return block satisfies never;
  }
}

function runHtml(kind: 'same' | 'added' | 'removed', text: string): string {
  if (kind === 'same') return escapeText(text);
  return kind === 'added' ? `${INS}${escapeText(text)}</ins>` : `${DEL}${escapeText(text)}</del>`;
}
