import type { MarkupDifference } from '../../../domain/markup-differences.ts';
import { formatPinpoint } from '../../../domain/pinpoint.ts';
import { paragraphFragment, type SitePath } from '../../../domain/urls.ts';
import type { Paragraph, ParagraphKind } from '../../../domain/version-text.ts';
import { formatCount, plural } from '../../words/numbers.ts';

/** Differences of two texts that are none of their words, and so not in the redline. */
export interface IgnoredView {
  /** `14 paragraphs have other markup than in the earlier text.` */
  readonly lead: string;
  /** `14 ignored`. */
  readonly count: string;
  readonly lines: readonly IgnoredLine[];
  /** How many lines are left out. */
  readonly more?: string | undefined;
}

export interface IgnoredLine {
  /** `¶ 11`, in the later text. */
  readonly place: string;
  readonly path: string;
  /** `heading of level 3, earlier paragraph`. */
  readonly words: string;
}

const MOST_LINES = 50;

/**
 * @param later - page of the later capture
 * @returns `undefined` when there is nothing to list
 */
export function ignoredView(
  differences: readonly MarkupDifference[],
  later: SitePath,
): IgnoredView | undefined {
  if (differences.length === 0) return undefined;
  const runs = runsOf(differences);
  const left = runs.length - MOST_LINES;
  return {
    lead: `${plural(differences.length, 'paragraph')} ${differences.length === 1 ? 'has' : 'have'} other markup than in the earlier text.`,
    count: `${formatCount(differences.length)} ignored`,
    lines: runs.slice(0, MOST_LINES).map((run) => lineOf(run, later)),
    more: left > 0 ? `${plural(left, 'further line')} left out` : undefined,
  };
}

/** Neighbouring paragraphs that differ in the same way. */
type Run = readonly [MarkupDifference, ...MarkupDifference[]];

function runsOf(differences: readonly MarkupDifference[]): readonly Run[] {
  const runs: [MarkupDifference, ...MarkupDifference[]][] = [];
  for (const one of differences) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && goesOn(last, one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function goesOn(last: MarkupDifference, next: MarkupDifference): boolean {
  const isNext = next.after === last.after + 1 && next.before === last.before + 1;
  return isNext && followsIn(last.was, next.was) && followsIn(last.is, next.is);
}

/** The same kind of paragraph; in an ordered list the next number. */
function followsIn(last: Paragraph, next: Paragraph): boolean {
  const isSame = last.kind === next.kind && last.level === next.level;
  const step = (next.ordinal ?? 0) - (last.ordinal ?? 0);
  return isSame && (last.ordinal === undefined ? next.ordinal === undefined : step === 1);
}

function lineOf(run: Run, later: SitePath): IgnoredLine {
  const [first] = run;
  const last = run.at(-1) ?? first;
  return {
    place: formatPinpoint([{ first: first.after, last: last.after }]),
    path: `${later}${paragraphFragment(first.after)}`,
    words: `${kindWords(first.is, last.is)}, earlier ${kindWords(first.was, last.was)}`,
  };
}

const ITEM = 'list item';

function kindName(kind: ParagraphKind): string {
  switch (kind) {
    case 'item':
      return ITEM;
    case 'cell':
      return 'table cell';
    case 'preformatted':
      return 'preformatted line';
    case 'heading':
    case 'paragraph':
    case 'quotation':
      return kind;
    default:
      return kind satisfies never;
  }
}

/** `heading of level 2`, `list item 3`, `list items 3–5 of depth 2`. */
function kindWords(first: Paragraph, last: Paragraph): string {
  const { kind, level = 1, ordinal } = first;
  if (kind === 'heading') return `heading of level ${level}`;
  if (kind !== 'item') return kindName(kind);
  const depth = level > 1 ? ` of depth ${level}` : '';
  if (ordinal === undefined) return `${ITEM}${depth}`;
  const isOne = first === last || last.ordinal === undefined;
  const numbers = isOne
    ? formatCount(ordinal)
    : `${formatCount(ordinal)}–${formatCount(last.ordinal)}`;
  return `${ITEM}${isOne ? '' : 's'} ${numbers}${depth}`;
}
