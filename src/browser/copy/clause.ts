import { writtenQuotation } from './quotation.ts';
import { runsOf } from './runs-of.ts';
import type { Written } from './written.ts';

/** @returns all passages of the clause that a figure shows, and where they are from */
export function writtenClause(figure: Element): Written {
  const quote = figure.querySelector('blockquote');
  const template = figure.querySelector('template.source-line');
  if (quote === null || !(template instanceof HTMLTemplateElement))
    throw new Error('the clause has no words or no source line');
  const parts = [...quote.querySelectorAll('.clause-gap, [data-words]')];
  return writtenQuotation({
    paragraphs: parts.map((part) =>
      part.classList.contains('clause-gap') ? undefined : part.textContent,
    ),
    language: quote.lang,
    direction: quote.dir,
    ...(quote.cite === '' ? {} : { cite: quote.cite }),
    source: runsOf(template.content),
  });
}
