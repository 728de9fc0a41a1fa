/** How far down the screen a section starts when it is taken to be the one being read. */
const READING_LINE = 0.33;

interface Section {
  readonly link: Element;
  readonly heading: Element;
}

/**
 * Marks, in a list of links to sections, the section being read: the last whose heading has passed the
 * upper third of the screen, or else the first. Does nothing where the page has no such list.
 */
export function markSectionRead(): void {
  const sections = [
    ...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]'),
  ].flatMap((link): readonly Section[] => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  const mark = (): void => {
    const line = window.innerHeight * READING_LINE;
    const current =
      sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line) ??
      sections[0];
    for (const section of sections) {
      if (section === current) section.link.setAttribute('aria-current', 'location');
      else section.link.removeAttribute('aria-current');
    }
  };
  // Everything above the line counts as seen, so that a jump past several headings is noticed too.
  const observer = new IntersectionObserver(mark, {
    rootMargin: `1000000px 0px -${100 - READING_LINE * 100}% 0px`,
  });
  for (const { heading } of sections) observer.observe(heading);
}
