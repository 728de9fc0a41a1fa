import { runsOf } from './runs-of.ts';
import { writtenProse, type Written } from './written.ts';

/** @returns the citation that is shown near a place: that of the chosen format, where there is a choice */
export function shownCitation(near: Element): Element | undefined {
  const around = near.closest('.cite-source, .choices, .panel');
  // A citation of the source is further in, and has a button of its own.
  return [...(around?.querySelectorAll('[data-citation]') ?? [])].find(
    (citation) =>
      citation.checkVisibility() && citation.closest('.cite-source, .choices, .panel') === around,
  );
}

/** @returns a citation with its italics; a file for reference managers as its format ends lines */
export function writtenCitation(citation: Element): Written {
  const runs = runsOf(citation);
  if (citation.getAttribute('data-citation') === 'prose') return writtenProse(runs);
  const { text } = writtenProse(runs);
  return {
    text: citation.getAttribute('data-citation') === 'crlf' ? text.replaceAll('\n', '\r\n') : text,
  };
}
