import { directiveFor } from '../../domain/directive-for.ts';
import { formatPinpoint } from '../../domain/pinpoint.ts';
import { withTextDirective } from '../../domain/text-directive.ts';
import { element } from '../dom.ts';
import { copyButton } from './copy-button.ts';
import { writtenQuotation } from './quotation.ts';
import { runsOf } from './runs-of.ts';
import { selectedParagraphs, wholeText, type SelectedParagraph } from './selected-paragraphs.ts';
import type { Written } from './written.ts';

/** Where words can be selected: the text of a capture, and the clause of a record. */
const TEXTS = '.document-text, .clause-text';

/**
 * Offers, while words of a platform are selected, to copy them with their source.
 *
 * The offer stands at the lower edge of the window. In the order of the page it follows the block in which the
 * selection ends, so that Tab leads from the number of a paragraph to the offer for its words.
 */
export function startSelectionCopy(): void {
  let offer: HTMLElement | undefined;
  const update = (): void => {
    // Who has gone to the button still wants it.
    if (offer?.contains(document.activeElement) === true) return;
    offer?.remove();
    offer = undefined;
    const selected = selectionIn();
    if (selected === undefined) return;
    offer = offerFor(selected);
    blockOf(selected.text, selected.range.endContainer).after(offer);
  };
  document.addEventListener('selectionchange', update);
}

interface Selected {
  readonly text: HTMLElement;
  readonly range: Range;
  readonly source: HTMLTemplateElement;
}

function selectionIn(): Selected | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const text = [...document.querySelectorAll<HTMLElement>(TEXTS)].find((one) =>
    one.contains(range.commonAncestorContainer),
  );
  const source = document.querySelector('template.source-line');
  if (text === undefined || !(source instanceof HTMLTemplateElement)) return undefined;
  return selectedParagraphs(text, range).length === 0 ? undefined : { text, range, source };
}

/** The child of the text in which a node is: a paragraph, a whole list, a whole table. */
function blockOf(text: Element, node: Node): ChildNode {
  return [...text.childNodes].find((child) => child.contains(node)) ?? text;
}

function offerFor({ text, range, source }: Selected): HTMLElement {
  // What is selected can be lost on the way to the button.
  const paragraphs = selectedParagraphs(text, range);
  const button = copyButton({
    label: 'Copy with citation',
    what: 'the selected words and their source',
    detail: undefined,
    className: 'button primary',
    written: () => writtenSelection(text, paragraphs, source),
  });
  // A press would otherwise end the selection before the button hears of it.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  const offer = element('div', 'selection-offer', button);
  offer.lang = 'en';
  offer.dir = 'ltr';
  return offer;
}

function writtenSelection(
  text: HTMLElement,
  paragraphs: readonly SelectedParagraph[],
  template: HTMLTemplateElement,
): Written {
  const source = document.importNode(template.content, true);
  const numbers = paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const pinpoint = source.querySelector('.pinpoint');
  if (pinpoint !== null && numbers.length > 0)
    pinpoint.textContent = `, ${formatPinpoint(numbers.map((n) => ({ first: n, last: n })))}`;
  const address = source.querySelector('.address')?.textContent ?? '';
  return writtenQuotation({
    paragraphs: paragraphs.map(({ words, start, end }) => words.slice(start, end)),
    language: text.lang,
    direction: text.dir,
    source: runsOf(source),
    ...(text.matches('.document-text') && { inContext: inContext(text, paragraphs, address) }),
  });
}

/** The address of the first paragraph, and the words themselves for browsers that look for them. */
function inContext(
  text: HTMLElement,
  paragraphs: readonly SelectedParagraph[],
  address: string,
): string {
  const whole = wholeText(text);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const place = (paragraph: SelectedParagraph | undefined, within: number): number =>
    (whole.starts.get(paragraph?.number ?? 0) ?? 0) + within;
  const range = { start: place(first, first?.start ?? 0), end: place(last, last?.end ?? 0) };
  const paragraph = `${address}#p${first?.number ?? 1}`;
  const isBlank = whole.text.slice(range.start, range.end).trim() === '';
  return isBlank ? paragraph : withTextDirective(paragraph, directiveFor(whole.text, range));
}
