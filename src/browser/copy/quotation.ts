import { escapeHtml, htmlOfRuns, textOfRuns, type Written, type WrittenRun } from './written.ts';

/** Quoted words as they are copied: paragraphs of the source, and marks where words of it are left out. */
export interface Quotation {
  /** In order; `undefined` where words are left out. */
  readonly paragraphs: readonly (string | undefined)[];
  readonly language: string;
  readonly direction: string;
  /** Address of the source. */
  readonly cite?: string;
  /** Where the words are from. */
  readonly source: readonly WrittenRun[];
  /** A second line: where the words can be read in their place. */
  readonly inContext?: string;
}

const LEFT_OUT = '[…]';

/** @returns the words character by character, then an empty line, then where they are from */
export function writtenQuotation(quotation: Quotation): Written {
  const { paragraphs, source, inContext, language, direction, cite } = quotation;
  const lines = paragraphs.map((paragraph) => paragraph ?? LEFT_OUT);
  const from = textOfRuns(source);
  const context = inContext === undefined ? [] : [`In the document: ${inContext}`];
  const at = cite === undefined ? '' : ` cite="${escapeHtml(cite).replace(/"/g, '&quot;')}"`;
  const words = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return {
    text: [lines.join('\n'), '', from, ...context].join('\n'),
    html: [
      `<blockquote${at} lang="${language}" dir="${direction}">${words}</blockquote>`,
      `<p>${htmlOfRuns(source)}</p>`,
      ...context.map((line) => `<p>${escapeHtml(line)}</p>`),
    ].join(''),
  };
}
