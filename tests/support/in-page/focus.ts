import { contrastRatio, over, parseColour } from './colours.ts';
import { backgroundOf } from './contrast.ts';
import { isRendered, placeOf } from './dom.ts';
import { scrollParent } from './layout.ts';

/** Where a press of Tab has led. */
export interface FocusStop {
  readonly place: string;
  /** Place among all elements of the source, from 0. */
  readonly index: number;
  /** Place of the landmark that holds it. A panel may stand higher than the text that it follows. */
  readonly landmark: number;
  /** Distances from the beginning of what is scrolled, not from the window; negative where text runs to the left. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** What is wrong with how the focus shows. */
  readonly faults: readonly string[];
}

const RING_PX = 2;
const RING_CONTRAST = 3;

/** @returns the stop that has the focus; `undefined` when nothing on the page has it */
export function focusStop(): FocusStop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement)
    return undefined;
  const shown = ringBearer(element);
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const all = [...document.querySelectorAll('*')];
  const moved = scrollParent(shown)?.scrollLeft ?? 0;
  const landmark = element.closest('nav, aside, header, main, footer');
  return {
    place: placeOf(element),
    index: all.indexOf(element),
    landmark: landmark === null ? -1 : all.indexOf(landmark),
    ...(getComputedStyle(shown).direction === 'rtl'
      ? { left: -right - moved, right: -left - moved }
      : { left: left + moved, right: right + moved }),
    top: top + scrollY,
    bottom: bottom + scrollY,
    faults: [...ringFaults(shown), ...coverFaults(shown)],
  };
}

/** @returns how many presses of Tab it takes to come past everything that can be used */
export function stopCount(): number {
  const selector =
    'a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex]';
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.tabIndex >= 0 && isRendered(element),
  );
  const isRadio = (one: HTMLElement): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === 'radio';
  const groups = new Set(all.filter(isRadio).map(({ name }) => name));
  return all.filter((one) => !isRadio(one)).length + groups.size;
}

/** A choice that is drawn by its label shows the focus there. */
function ringBearer(element: Element): Element {
  const isHidden = element instanceof HTMLInputElement && element.type === 'radio';
  return (isHidden ? element.labels?.[0] : undefined) ?? element;
}

function ringFaults(element: Element): readonly string[] {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < RING_PX) return ['no ring'];
  const behind = backgroundOf(element.parentElement);
  const ratio = contrastRatio(over(parseColour(outlineColor), behind), behind);
  return ratio < RING_CONTRAST ? [`a ring of contrast ${ratio.toFixed(2)}`] : [];
}

/** Whether all of the element, as far as it fits into the window, is in view with nothing over it. */
function coverFaults(element: Element): readonly string[] {
  const lines = [...element.getClientRects()].filter(
    ({ width, height }) => width > 2 && height > 2,
  );
  const { clientWidth, clientHeight } = document.documentElement;
  // Of a part that is scrolled sideways, and of what is in one, browsers are content with a piece.
  const isScrolled =
    element.getAttribute('role') === 'region' || scrollParent(element) !== undefined;
  const fits = element.getBoundingClientRect().height < clientHeight && !isScrolled;
  const points = lines.flatMap(({ left, right, top, bottom }) => [
    [left + 2, top + 2],
    [right - 2, top + 2],
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ]);
  const inView = points.filter(
    ([x = 0, y = 0]) => x >= 0 && x < clientWidth && y >= 0 && y < clientHeight,
  );
  const isCovered = inView.some(
    ([x = 0, y = 0]) => !isAt(element, document.elementFromPoint(x, y)),
  );
  return [
    ...(inView.length === 0 || (fits && inView.length < points.length) ? ['out of view'] : []),
    ...(isCovered ? ['covered'] : []),
  ];
}

const isAt = (element: Element, hit: Element | null): boolean =>
  hit !== null && (element.contains(hit) || hit.contains(element));
