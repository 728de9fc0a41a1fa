import { paragraphFragment, relativeReference, type SitePath } from '../../domain/urls.ts';
import type { Paragraph } from '../../domain/version-text.ts';
import { nestedLevels } from '../heading-levels.ts';
import { escapeAttribute, escapeText } from '../html.ts';
import { directionOf } from '../words/languages.ts';
import type { MeterView } from '../words/scales.ts';
import { languageOfWords } from '../words/script-language.ts';
import type { CaptureView } from './capture.ts';
import {
  markText,
  runsOf,
  type MarginNote,
  type TextMarks,
  type TextRun,
} from './capture-text/marks.ts';
import {
  partsOf,
  type ListPart,
  type Numbered,
  type TablePart,
  type TextPart,
} from './capture-text/structure.ts';
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
}

interface Writer {
  readonly page: SitePath;
  readonly language: string;
  readonly textLanguage: string;
  readonly marks: TextMarks;
  /** Levels of the headings by paragraph, the highest below the page's title. */
  readonly levels: ReadonlyMap<number, number>;
}

const MAX_CONTENTS = 40;

/** @returns the text of the capture that a page shows, `undefined` when its bytes are not held */
export function captureText(view: CaptureView, context: ViewContext): CaptureTextView | undefined {
  const document = known(context.archive.documents.get(view.documentId), view.documentId);
  const entry = document.captures.find(({ capture }) => capture.key === view.key);
  const version = entry && context.versionOf(entry.capture);
  if (version === undefined) return undefined;
  const { paragraphs } = version;
  const writer: Writer = {
    page: view.address,
    language: context.archive.settings.language,
    textLanguage: view.language,
    marks: markText(version, view.quoted),
    levels: headingLevels(paragraphs),
  };
  return {
    html: partsOf(paragraphs)
      .map((part) => partHtml(part, writer))
      .join('\n'),
    contents: contentsOf(paragraphs),
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

/** Headings from the highest level down, as many levels as stay within the limit. */
function contentsOf(paragraphs: readonly Paragraph[]): CaptureTextView['contents'] {
  const headings = paragraphs.flatMap(({ kind, level, text }, index) =>
    kind === 'heading'
      ? [{ href: paragraphFragment(index + 1), label: text, level: level ?? 1 }]
      : [],
  );
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  const [top = 1] = levels;
  const deepest = levels.findLast(
    (level) => headings.filter((heading) => heading.level <= level).length <= MAX_CONTENTS,
  );
  return headings
    .filter(({ level }) => level <= (deepest ?? top))
    .slice(0, MAX_CONTENTS)
    .map(({ href, label, level }) => ({ href, label, depth: level - top }));
}

function partHtml(part: TextPart, writer: Writer): string {
  switch (part.kind) {
    case 'single':
      return singleHtml(part.own, writer);
    case 'list':
      return listHtml(part, writer);
    case 'table':
      return tableHtml(part, writer);
    default:
      return part satisfies never;
  }
}

function singleHtml(own: Numbered, writer: Writer): string {
  const { kind } = own.paragraph;
  switch (kind) {
    case 'heading': {
      const name = `h${writer.levels.get(own.n) ?? 2}`;
      return withNotes(
        `<${name}${attributesOf(own, writer)}>${wordsHtml(own, writer)}</${name}>`,
        own,
        writer,
      );
    }
    case 'preformatted':
    case 'quotation':
    case 'gap':
      return withNotes(
        `<p${attributesOf(own, writer)} class="${kind}">${wordsHtml(own, writer)}</p>`,
        own,
        writer,
      );
    default:
      return withNotes(`<p${attributesOf(own, writer)}>${wordsHtml(own, writer)}</p>`, own, writer);
  }
}

function listHtml({ isOrdered, entries }: ListPart, writer: Writer): string {
  const name = isOrdered ? 'ol' : 'ul';
  const lines = entries.map(({ own, children }) => {
    const value = isOrdered ? ` value="${own.paragraph.ordinal ?? 1}"` : '';
    const nested = children.map((child) => listHtml(child, writer)).join('');
    const words = withNotes(wordsHtml(own, writer), own, writer);
    return `<li${attributesOf(own, writer)}${value}>${words}${nested}</li>`;
  });
  return `<${name}>${lines.join('\n')}</${name}>`;
}

function tableHtml({ rows }: TablePart, writer: Writer): string {
  const first = rows[0]?.flat()[0]?.n ?? 1;
  const last = rows.at(-1)?.flat().at(-1)?.n ?? first;
  const lines = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, writer)).join('')}</tr>`);
  return `<div class="scroll" role="region" tabindex="0" aria-label="Table, ¶¶ ${first}–${last}"><table>${lines.join('\n')}</table></div>`;
}

function cellHtml(cell: readonly Numbered[], writer: Writer): string {
  const [only, ...others] = cell;
  if (only === undefined) return '<td></td>';
  if (others.length === 0) {
    return `<td${attributesOf(only, writer)}>${withNotes(wordsHtml(only, writer), only, writer)}</td>`;
  }
  const lines = cell.map(
    (own) =>
      `<p${attributesOf(own, writer)}>${wordsHtml(own, writer)}</p>${notesHtml(own, writer)}`,
  );
  return `<td>${lines.join('')}</td>`;
}

/** Where the paragraph is found, and its language where the letters tell another than the text's. */
function attributesOf({ n, paragraph }: Numbered, { textLanguage }: Writer): string {
  const language = languageOfWords(paragraph.text, textLanguage);
  return language === textLanguage
    ? ` id="p${n}"`
    : ` id="p${n}" lang="${language}" dir="${directionOf(language)}"`;
}

function wordsHtml({ n, paragraph }: Numbered, { marks }: Writer): string {
  const runs = runsOf(paragraph.text, marks.marksIn(n)).map(markHtml);
  return `<a class="n" href="#p${n}">${n}</a>${runs.join('')}`;
}

/** Each passage that starts here is a place that a link leads to; an element has one id. */
function markHtml({ text, marks, ids }: TextRun): string {
  const words = escapeText(text);
  if (marks === 0) return words;
  const [first, ...others] = ids.map((id) => ` id="${escapeAttribute(id)}"`);
  const inner = others.reduce((html, id) => `<span${id}>${html}</span>`, words);
  return `<mark${first ?? ''}${marks > 1 ? ' class="twice"' : ''}>${inner}</mark>`;
}

function withNotes(html: string, { n }: Numbered, writer: Writer): string {
  const notes = writer.marks.notesIn(n);
  if (notes.length === 0) return html;
  return `<div class="marked"><div>${html}</div>${notes.map((note) => noteHtml(note, writer)).join('')}</div>`;
}

function notesHtml({ n }: Numbered, writer: Writer): string {
  return writer.marks
    .notesIn(n)
    .map((note) => noteHtml(note, writer))
    .join('');
}

/** The same bars as the `Meter` component draws. */
function meterHtml({ name, level, of }: MeterView): string {
  if (of === 0) return escapeText(name);
  const bars = Array.from({ length: of }, (_, index) => {
    const full = index < level ? ' class="full"' : '';
    return `<rect${full} x="${index * 9 + 0.5}" y="0.5" width="6" height="12"/>`;
  });
  const width = of * 9;
  return `<span class="meter" aria-hidden="true"><svg viewBox="0 0 ${width} 13" width="${width}" height="13">${bars.join('')}</svg></span>${escapeText(name)}`;
}

function noteHtml({ quoted, passage, of }: MarginNote, { page, language }: Writer): string {
  const href = escapeAttribute(relativeReference(page, quoted.path));
  const id = `<span class="id-text">${escapeText(quoted.id)}</span>`;
  const words =
    passage === 1
      ? `<a href="${href}">${escapeText(quoted.title)}</a> ${id} <span class="severity">${meterHtml(quoted.severity)}</span>`
      : `${passage} of ${of} passages, <a href="${href}">${id}</a>`;
  const from =
    quoted.quotedFrom === undefined
      ? ''
      : ` <span class="from">${escapeText(quoted.quotedFrom)}</span>`;
  return `<div class="margin-note" role="note" lang="${escapeAttribute(language)}" dir="ltr">${words}${from}</div>`;
}
