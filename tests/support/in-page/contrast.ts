import type { Colour } from './colours.ts';
import { contrastRatio, over, parseColour } from './colours.ts';
import { isSeen, placeOf, seenElements, seenTexts } from './dom.ts';

const TEXT = 4.5;
const CONTROL = 3;

/**
 * Texts that stand out too little from what lies behind them, WCAG 1.4.3. No text may have less than 4.5, large
 * text neither.
 */
export function faintTexts(): readonly string[] {
  const places = new Map<Element, readonly string[]>();
  for (const { element } of seenTexts()) places.set(element, ['', ...(places.get(element) ?? [])]);
  return [
    ...[...places.keys()].flatMap((element) => faults(element, getComputedStyle(element))),
    ...[...document.body.querySelectorAll('*')].flatMap(faintGenerated),
    ...seenElements('input[placeholder]').flatMap((element) =>
      faults(element, getComputedStyle(element, '::placeholder')),
    ),
  ];
}

/** Controls whose edge cannot be told from the page, WCAG 1.4.11. */
export function faintControls(): readonly string[] {
  const controls = seenElements('input:not([type=radio], [type=checkbox]), select, textarea');
  return controls.flatMap((element) => {
    const edge = parseColour(getComputedStyle(element).borderBottomColor);
    const behind = backgroundOf(element.parentElement);
    const ratio = contrastRatio(over(edge, behind), behind);
    return ratio < CONTROL ? [`${ratio.toFixed(2)} edge of ${placeOf(element)}`] : [];
  });
}

/** Words that a style sheet puts before or after an element. */
function faintGenerated(element: Element): readonly string[] {
  return ['::before', '::after'].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const hasWords = /["'].*[\p{L}\p{N}].*["']|attr\(/u.test(style.content);
    return hasWords && isSeen(element) ? faults(element, style) : [];
  });
}

function faults(element: Element, style: CSSStyleDeclaration): readonly string[] {
  const behind = backgroundOf(element);
  const isDrawn = element instanceof SVGElement;
  const ink = parseColour(isDrawn ? style.fill : style.color);
  const ratio = contrastRatio(over(ink, behind), behind);
  return ratio < TEXT ? [`${ratio.toFixed(2)} ${placeOf(element)}`] : [];
}

/** @returns the opaque colour that lies behind an element. @throws Error when that is a picture */
export function backgroundOf(element: Element | null): Colour {
  const layers: Colour[] = [];
  for (let at = element; at !== null; at = at.parentElement) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
    if (backgroundImage !== 'none' || opacity !== '1')
      throw new Error(`cannot tell what is behind ${placeOf(at)}`);
    const layer = parseColour(backgroundColor);
    layers.unshift(layer);
    if (layer.alpha === 1) break;
  }
  // What the reader's program puts behind a page that sets nothing.
  const canvas = { red: 255, green: 255, blue: 255, alpha: 1 };
  return layers.reduce((below, layer) => over(layer, below), canvas);
}
