/** Whether an element takes up room on the screen. What only assistive tools get counts as rendered. */
export function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

/** Whether something is clipped to nothing, so that only assistive tools get it. */
export function isVisuallyHidden(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { clipPath, position } = getComputedStyle(at);
    if (position === 'absolute' && clipPath.startsWith('inset(50%')) return true;
  }
  return false;
}

/** Whether a reader can see the element, now or after scrolling. */
export function isSeen(element: Element): boolean {
  return isRendered(element) && !isVisuallyHidden(element);
}

/** @returns the elements that fit a selector and can be seen, in order of the source */
export function seenElements(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
}

/** A text that can be seen, and the element it stands in. */
export interface SeenText {
  readonly node: Text;
  readonly element: Element;
}

/** @returns the texts of the page that can be seen, in order of the source */
export function seenTexts(): readonly SeenText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: SeenText[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!(node instanceof Text) || element === null || node.data.trim() === '') continue;
    if (element.closest('script, style, noscript, template') === null && isSeen(element))
      texts.push({ node, element });
  }
  return texts;
}

/** @returns a place that a person finds again: element, id or class, and its first words */
export function placeOf(element: Element): string {
  const name = element.localName;
  const id = element.id === '' ? '' : `#${element.id}`;
  const classes = [...element.classList].map((word) => `.${word}`).join('');
  const section = element.parentElement?.closest('[id]')?.id;
  const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);
  return `${section === undefined ? '' : `#${section} `}${name}${id}${classes} “${words}”`;
}

/** @returns the name that an element gets from its attributes, or `undefined` when it has none */
export function labelOf(element: Element): string | undefined {
  const label = element.getAttribute('aria-label')?.trim();
  if (label !== undefined && label !== '') return label;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const words = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ');
  return words.trim() === '' ? undefined : words;
}
