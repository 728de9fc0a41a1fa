import { isRendered, labelOf, placeOf } from './dom.ts';

/** Names that say nothing about where a link leads. */
const EMPTY_WORDS =
  /^(?:click )?(?:here|this|link|more|read more|page|go|see|details|open|→|…|\d{0}|)$/i;

/** Links whose words, together with what stands around them, do not tell where they lead: WCAG 2.4.4. */
export function vagueLinks(): readonly string[] {
  // The headings of an archived text are as its platform wrote them, the same one twice perhaps.
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('a[href]:not(.capture-contents a)'),
  ].filter(isRendered);
  const empty = links.filter((link) => EMPTY_WORDS.test(nameOf(link)));
  const alike = Map.groupBy(links, (link) => `${nameOf(link)}\n${contextOf(link)}`);
  return [
    ...empty.map((link) => `says nothing: ${placeOf(link)} to ${link.href}`),
    ...[...alike.values()].flatMap((group) => {
      const targets = new Set(group.map(({ href }) => href));
      const [first] = group;
      return targets.size > 1 && first !== undefined
        ? [`${placeOf(first)} leads to ${[...targets].slice(0, 3).join(' and ')}`]
        : [];
    }),
  ];
}

function nameOf(link: Element): string {
  return labelOf(link) ?? wordsOf(link);
}

/** What WCAG counts as a link's context: its paragraph, list entry or cell with headers, and the heading above. */
function contextOf(link: Element): string {
  const block = link.closest('td, th, li, dd') ?? link.closest('p, figcaption, caption, div');
  const part = link.closest('nav, aside, section, [role=region], main, header, footer');
  const name = part === null ? undefined : labelOf(part);
  return [wordsOf(block), ...headersOf(block), name, wordsOf(headingAbove(link))].join('|');
}

function headingAbove(link: Element): Element | undefined {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  return headings.findLast((heading) => {
    const place = heading.compareDocumentPosition(link);
    return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 || heading.contains(link);
  });
}

function headersOf(block: Element | null): readonly string[] {
  if (block?.localName === 'dd') return [wordsOf(block.previousElementSibling)];
  const row = block?.closest('tr');
  if (!(block instanceof HTMLTableCellElement) || row === null || row === undefined) return [];
  const column = block.closest('table')?.querySelector(`thead :nth-child(${block.cellIndex + 1})`);
  return [wordsOf(row.cells[0]), wordsOf(column)];
}

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').trim().replace(/\s+/g, ' ');
