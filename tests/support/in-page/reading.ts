import { isRendered } from './dom.ts';

/** What only works with script, and the reader's own date, may be there with script alone. */
const TOOLS =
  'button, form, label, legend, dialog, [role=status], [aria-live], noscript, [data-date-accessed], [data-tool]';

/** @returns the texts of the page's content that a reader gets, tools apart, in order of the source */
export function readTexts(): readonly string[] {
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const words = (textContent ?? '').trim().replace(/\s+/g, ' ');
    const isRead = parentElement !== null && parentElement.closest(TOOLS) === null;
    if (words !== '' && isRead && isRendered(parentElement)) texts.push(words);
  }
  return texts;
}
