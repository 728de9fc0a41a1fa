import { groupBy } from '../../../domain/order.ts';
import type { VersionText } from '../../../domain/version-text.ts';
import { escapeAttribute, escapeText } from '../../html.ts';
import { directionOf } from '../../words/languages.ts';
import { languageOfWords } from '../../words/script-language.ts';
import { gapsHtml } from './gap-html.ts';
import { runsOf, type TextMarks, type TextRun } from './marks.ts';
import { noteHtml, type NotePage } from './note-html.ts';
import {
  partsOf,
  type ListPart,
  type Numbered,
  type TablePart,
  type TextPart,
} from './structure.ts';

/** What the HTML of a text is written with. */
export interface Writer extends NotePage {
  readonly textLanguage: string;
  readonly marks: TextMarks;
  /** Levels of the headings by paragraph, the highest below the page's title. */
  readonly levels: ReadonlyMap<number, number>;
}

/** @returns a text as HTML, built from text alone, with what a snapshot shows beside it in brackets */
export function textHtml({ paragraphs, gaps = [] }: VersionText, writer: Writer): string {
  const byParagraph = groupBy(gaps, ({ paragraph }) => paragraph);
  const parts = partsOf(paragraphs).map((part) => {
    const own = numbersOf(part).flatMap((n) => byParagraph.get(n) ?? []);
    return partHtml(part, writer) + gapsHtml(own, part.kind === 'single' ? 'own' : 'below', writer);
  });
  return gapsHtml(byParagraph.get(0) ?? [], 'own', writer) + parts.join('\n');
}

function numbersOf(part: TextPart): readonly number[] {
  switch (part.kind) {
    case 'single':
      return [part.own.n];
    case 'list':
      return part.entries.flatMap(({ own, children }) => [own.n, ...children.flatMap(numbersOf)]);
    case 'table':
      return part.rows.flat(2).map(({ n }) => n);
    default:
      return part satisfies never;
  }
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
