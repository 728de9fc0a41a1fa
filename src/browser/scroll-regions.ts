/**
 * Parts that may be too wide for their place are named regions that a keyboard reaches (WCAG 2.1.1), as the page has
 * them without script. Where there is room they are neither: a stop and a landmark at what does not scroll are in the
 * way.
 */
export function startScrollRegions(): void {
  for (const part of document.querySelectorAll<HTMLElement>('.scroll[role=region]')) {
    const name = part.getAttribute('aria-label') ?? '';
    const observer = new ResizeObserver(() => {
      mark(part, name);
    });
    for (const watched of [part, ...part.children]) observer.observe(watched);
    mark(part, name);
  }
}

function mark(part: HTMLElement, name: string): void {
  if (part.scrollWidth > part.clientWidth) {
    part.tabIndex = 0;
    part.setAttribute('role', 'region');
    part.setAttribute('aria-label', name);
    return;
  }
  // A part that has the focus would lose it.
  if (part === document.activeElement) return;
  for (const attribute of ['tabindex', 'role', 'aria-label']) part.removeAttribute(attribute);
}
