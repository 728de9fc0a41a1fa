import { shownCitation, writtenCitation } from './citation.ts';
import { writtenClause } from './clause.ts';
import { copyButton, type CopyTask } from './copy-button.ts';

type Copied = Pick<CopyTask, 'written' | 'shown'>;

/** What a room says that its button copies. */
const COPIED: Readonly<Record<string, (room: HTMLElement) => Copied>> = {
  shown: (room) => ofElement(() => room.previousElementSibling ?? undefined),
  digest: (room) => ofElement(() => room.closest('.copied')?.querySelector('.digest') ?? undefined),
  link: (room) => ofElement(() => room.closest('.panel')?.querySelector('.permalink') ?? undefined),
  citation: (room) => {
    const citation = (): Element => found(shownCitation(room), 'citation');
    return { written: () => writtenCitation(citation()), shown: citation };
  },
  quotation: (room) => ({
    written: () => writtenClause(found(room.closest('.clause') ?? undefined, 'clause')),
  }),
};

/** Puts a button into every room that is kept for one. */
export function startCopyRooms(): void {
  for (const room of document.querySelectorAll<HTMLElement>('.copy-room')) {
    const { copies = '', label = '', what = '', detail } = room.dataset;
    const copied = COPIED[copies];
    if (copied === undefined) throw new Error(`nothing is known to copy as ${copies}`);
    room.append(copyButton({ label, what, detail, className: classOf(room), ...copied(room) }));
  }
}

function classOf({ classList }: HTMLElement): string {
  if (classList.contains('primary')) return 'button primary';
  return classList.contains('as-button') ? 'button' : 'copy-link';
}

/** Ids, addresses and digests have no white space of their own; what stands in the page is layout. */
function ofElement(element: () => Element | undefined): Copied {
  const shown = (): Element => found(element(), 'text');
  return { written: () => ({ text: shown().textContent.replace(/\s/g, '') }), shown };
}

function found(element: Element | undefined, what: string): Element {
  if (element === undefined) throw new Error(`the page shows no ${what} to copy`);
  return element;
}
