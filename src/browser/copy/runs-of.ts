import type { WrittenRun } from './written.ts';

/** @returns the text below a node, run by run; titles of works are in italics */
export function runsOf(node: Node): readonly WrittenRun[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const runs: WrittenRun[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const isItalic = text.parentElement?.closest('cite') instanceof Element;
    runs.push({ text: text.nodeValue ?? '', isItalic });
  }
  return runs;
}
