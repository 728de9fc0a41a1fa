import { element } from '../dom.ts';
import type { Written } from './written.ts';

/**
 * Puts a text on the clipboard, with its italics where the browser takes them.
 *
 * @returns whether it is there. A browser may refuse: without a permission, or outside of a press of a button.
 */
export async function writeToClipboard(written: Written): Promise<boolean> {
  try {
    if (written.html === undefined) await navigator.clipboard.writeText(written.text);
    else await navigator.clipboard.write([itemOf(written.text, written.html)]);
    return true;
  } catch {
    // Also where there is no such interface: on a host without TLS.
    return copyByCommand(written);
  }
}

function itemOf(text: string, html: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}

/** The older way: the browser copies a selection, and what it takes is replaced on the way. */
function copyByCommand({ text, html }: Written): boolean {
  const selection = window.getSelection();
  if (selection === null) return false;
  const before = Array.from({ length: selection.rangeCount }, (_, index) =>
    selection.getRangeAt(index),
  );
  // Some browsers copy nothing while nothing is selected.
  const stand = element('span', 'visually-hidden', '.');
  document.body.append(stand);
  selection.selectAllChildren(stand);
  let isTaken = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy') && isTaken;
  } finally {
    document.removeEventListener('copy', put, { capture: true });
    stand.remove();
    selection.removeAllRanges();
    for (const range of before) selection.addRange(range);
  }
}
