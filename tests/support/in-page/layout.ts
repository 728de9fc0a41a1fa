import { isSeen, isVisuallyHidden, labelOf, placeOf, seenTexts } from './dom.ts';
import type { SeenText } from './dom.ts';

/** Browsers round; half a pixel is nobody's loss. */
const SLACK = 1;

/** Whether the page itself has to be moved sideways to be read, WCAG 1.4.10, and what causes it. */
export function sidewaysOverflow(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + SLACK && isSeen(element),
  );
  const causes = wide.filter((element) => scrollParent(element) === undefined).slice(-3);
  return [`${scrollWidth} px in ${clientWidth}: ${causes.map(placeOf).join('; ')}`];
}

/** Words that are cut off by an edge, so that nobody can read them. */
export function cutTexts(): readonly string[] {
  const { clientWidth } = document.documentElement;
  return seenTexts().flatMap((text) => {
    const lines = linesOf(text);
    const edge = scrollParent(text.element)?.getBoundingClientRect();
    const isOff = lines.some(
      ({ left, right }) => edge === undefined && (left < -SLACK || right > clientWidth + SLACK),
    );
    const isClipped = clippers(text.element).some((box) =>
      lines.some(
        (line) =>
          line.right > box.right + SLACK ||
          line.left < box.left - SLACK ||
          line.bottom > box.bottom + line.height / 2,
      ),
    );
    return isOff || isClipped ? [placeOf(text.element)] : [];
  });
}

/** Lines of different texts that lie on one another. */
export function overlappingTexts(): readonly string[] {
  const lines = seenTexts()
    .filter(({ element }) => element.closest('svg, details:not([open])') === null)
    .flatMap((text) => visibleLines(text).map((box) => ({ text, box: core(box) })))
    .sort((a, b) => a.box.top - b.box.top);
  const found = new Set<string>();
  lines.forEach(({ text, box }, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top >= box.bottom) break;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const isBeside = other.text.element === text.element || isPositionedApart(text, other.text);
      if (width > 3 && !isBeside)
        found.add(`${placeOf(text.element)} and ${placeOf(other.text.element)}`);
    }
  });
  return [...found];
}

/**
 * Parts that scroll sideways but cannot be reached by keyboard or have no name. Only tables, a strip of captures and
 * lines of commands may be so wide.
 */
export function unnamedScrollRegions(): readonly string[] {
  return [...document.body.querySelectorAll('*')].filter(isScrolledSideways).flatMap((element) => {
    const isRegion = element.getAttribute('role') === 'region' && labelOf(element) !== undefined;
    const isReached = element instanceof HTMLElement && element.tabIndex === 0;
    const isWide = element.querySelector('table, ol') !== null;
    return [
      ...(isRegion ? [] : [`no named region: ${placeOf(element)}`]),
      ...(isReached ? [] : [`not reached by keyboard: ${placeOf(element)}`]),
      ...(isWide ? [] : [`has no reason to scroll: ${placeOf(element)}`]),
    ];
  });
}

function isScrolledSideways(element: Element): boolean {
  const { overflowX } = getComputedStyle(element);
  const scrolls = overflowX === 'auto' || overflowX === 'scroll';
  return scrolls && element.scrollWidth > element.clientWidth + SLACK && isSeen(element);
}

/** @returns the part in which an element is scrolled sideways into view, if any */
export function scrollParent(element: Element): Element | undefined {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (isScrolledSideways(at)) return at;
  }
  return undefined;
}

/** @returns the boxes that hide what is outside of them */
function clippers(element: Element): readonly DOMRect[] {
  const boxes: DOMRect[] = [];
  for (
    let at: Element | null = element;
    at !== null && at !== document.body;
    at = at.parentElement
  ) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    if (hides && !isVisuallyHidden(at)) boxes.push(at.getBoundingClientRect());
  }
  return boxes;
}

function linesOf({ node }: SeenText): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width }) => width > 1);
}

/** @returns the lines of a text that are not scrolled out of sight */
function visibleLines(text: SeenText): readonly DOMRect[] {
  const lines = linesOf(text);
  const edge = scrollParent(text.element)?.getBoundingClientRect();
  if (edge === undefined) return lines;
  return lines.filter(({ left, right }) => right <= edge.right && left >= edge.left);
}

/** The middle of a line: ascenders and descenders of neighbours may meet. */
function core({ left, right, top, height }: DOMRect): DOMRect {
  return new DOMRect(left, top + height * 0.3, right - left, height * 0.4);
}

/** What is laid over the page on purpose: an open menu, the link that skips. */
function isPositionedApart(a: SeenText, b: SeenText): boolean {
  return layerOf(a.element) !== layerOf(b.element);
}

function layerOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'absolute' || position === 'fixed' || position === 'sticky') return at;
  }
  return undefined;
}
