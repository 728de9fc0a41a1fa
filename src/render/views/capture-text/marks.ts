import type { PassageAnchor } from '../../../domain/evidence.ts';
import {
  anchorAt,
  indexText,
  occurrencesOf,
  type IndexedText,
} from '../../../domain/indexed-text.ts';
import { groupBy } from '../../../domain/order.ts';
import { passageFragment } from '../../../domain/urls.ts';
import type { VersionText } from '../../../domain/version-text.ts';
import type { QuotedView } from '../parts/quoted.ts';

/** A passage as far as it stands in one paragraph, in UTF-16 code units of the paragraph. */
export interface Mark {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Of the passage, where it starts. */
  readonly id?: string | undefined;
}

/** What stands in the margin beside the paragraph in which a passage starts. */
export interface MarginNote {
  readonly paragraph: number;
  readonly quoted: QuotedView;
  /** Number of the passage from 1. */
  readonly passage: number;
  readonly of: number;
  readonly at: number;
}

/** Paragraphs over which a quoted passage reaches. */
export type QuotedPlace = Pick<PassageAnchor, 'firstParagraph' | 'lastParagraph'>;

export interface TextMarks {
  /** Of every passage that is marked. */
  readonly places: readonly QuotedPlace[];
  readonly marksIn: (paragraph: number) => readonly Mark[];
  readonly notesIn: (paragraph: number) => readonly MarginNote[];
}

/** Finds the quoted passages in a text. One without a stored place is marked only where its words stand once. */
export function markText(version: VersionText, quoted: readonly QuotedView[]): TextMarks {
  const text = indexText(version);
  const placed = quoted.flatMap((one) =>
    one.passages.flatMap((passage, index) => {
      const anchor = passage.anchor ?? placeOf(text, passage.exact);
      return anchor === undefined ? [] : [{ quoted: one, anchor, passage: index + 1 }];
    }),
  );
  const marks = groupBy(
    placed.flatMap(({ quoted: one, anchor, passage }) =>
      marksOf(version, anchor, passageFragment(one.id, passage).slice(1)),
    ),
    ({ paragraph }) => paragraph,
  );
  const notes = groupBy(
    placed
      .map(({ quoted: one, anchor, passage }): MarginNote => ({
        paragraph: anchor.firstParagraph,
        quoted: one,
        passage,
        of: one.passages.length,
        at: anchor.start,
      }))
      .sort((a, b) => a.at - b.at),
    ({ paragraph }) => paragraph,
  );
  return {
    places: placed.map(({ anchor }) => anchor),
    marksIn: (paragraph) => marks.get(paragraph) ?? [],
    notesIn: (paragraph) => notes.get(paragraph) ?? [],
  };
}

function placeOf(text: IndexedText, exact: string): PassageAnchor | undefined {
  const [start, ...others] = occurrencesOf(text, exact);
  if (start === undefined || others.length > 0) return undefined;
  return anchorAt(text, start, start + exact.length, 1);
}

function marksOf(version: VersionText, anchor: PassageAnchor, id: string): readonly Mark[] {
  const { firstParagraph, lastParagraph, startInParagraph, endInParagraph } = anchor;
  return Array.from({ length: lastParagraph - firstParagraph + 1 }, (_, step) => {
    const paragraph = firstParagraph + step;
    const { text } = version.paragraphs[paragraph - 1] ?? { text: '' };
    return {
      paragraph,
      start: paragraph === firstParagraph ? unitsOf(text, startInParagraph) : 0,
      end: paragraph === lastParagraph ? unitsOf(text, endInParagraph) : text.length,
      id: paragraph === firstParagraph ? id : undefined,
    };
  });
}

/** @returns the offset in UTF-16 code units of an offset in code points */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (const character of text) {
    if (codePoints-- === 0) break;
    units += character.length;
  }
  return units;
}

/** A run of a paragraph's text and how many passages cover it. */
export interface TextRun {
  readonly text: string;
  readonly marks: number;
  /** Of the passages that start here. */
  readonly ids: readonly string[];
}

/** @returns the paragraph's text cut at the edges of its marks; joined, the runs give the text */
export function runsOf(text: string, marks: readonly Mark[]): readonly TextRun[] {
  if (marks.length === 0) return [{ text, marks: 0, ids: [] }];
  const edges = [
    ...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    if (start === end) return [];
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const ids = covering.flatMap((mark) =>
      mark.start === start && mark.id !== undefined ? [mark.id] : [],
    );
    return [{ text: text.slice(start, end), marks: covering.length, ids }];
  });
}
