import type { RedlineRun } from '../../../domain/redline.ts';
import { escapeAttribute, escapeText } from '../../html.ts';
import type { ChangedBlock } from './hunks.ts';

/** A hunk as it reads in each way of showing it: HTML with one `p` for each paragraph. */
export interface HunkTexts {
  /** Both texts, `del` and `ins` within them. */
  readonly both: string;
  /** The earlier text alone. Absent when none of it stands in the hunk. */
  readonly before?: string | undefined;
  /** The later text alone. Absent when none of it stands in the hunk. */
  readonly after?: string | undefined;
}

type Side = 'before' | 'after';
type EditKind = Exclude<RedlineRun['kind'], 'same'>;

const GONE_FROM = { before: 'added', after: 'removed' } as const;
const EDITS = {
  added: { element: 'ins', word: 'added' },
  removed: { element: 'del', word: 'removed' },
} as const;

/**
 * @param wordsLanguage - of the words "added" and "removed", where it is not that of the texts
 * @returns the paragraphs of a hunk. In a text alone, what differs is `span.edit` and no `del` or `ins`, which
 *   would be spoken and pasted as such where that text is read for itself.
 */
export function hunkTexts(
  blocks: readonly ChangedBlock[],
  wordsLanguage: string | undefined,
): HunkTexts {
  const paragraphs = blocks.map(runsOf);
  const language = wordsLanguage === undefined ? '' : ` lang="${escapeAttribute(wordsLanguage)}"`;
  const said = (kind: EditKind): string =>
    `<span class="visually-hidden"${language}>${EDITS[kind].word}: </span>`;
  return {
    both: paragraphsOf(paragraphs, (kind, text) => {
      const { element } = EDITS[kind];
      return `<${element}>${said(kind)}${text}</${element}>`;
    }),
    ...sideOf(paragraphs, 'before', said),
    ...sideOf(paragraphs, 'after', said),
  };
}

function sideOf(
  paragraphs: readonly (readonly RedlineRun[])[],
  side: Side,
  said: (kind: EditKind) => string,
): Partial<Record<Side, string>> {
  const own = paragraphs
    .map((runs) => runs.filter(({ kind }) => kind !== GONE_FROM[side]))
    .filter((runs) => runs.length > 0);
  if (own.length === 0) return {};
  return {
    [side]: paragraphsOf(
      own,
      (kind, text) => `<span class="edit ${kind}">${said(kind)}${text}</span>`,
    ),
  };
}

function paragraphsOf(
  paragraphs: readonly (readonly RedlineRun[])[],
  edit: (kind: EditKind, text: string) => string,
): string {
  return paragraphs
    .map((runs) => {
      const inner = runs.map(({ kind, text }) =>
        kind === 'same' ? escapeText(text) : edit(kind, escapeText(text)),
      );
      return `<p>${inner.join('')}</p>`;
    })
    .join('\n');
}

function runsOf(block: ChangedBlock): readonly RedlineRun[] {
  return block.kind === 'changed' ? block.runs : [{ kind: block.kind, text: block.text }];
}
