/** What of one paragraph is selected. */
export interface SelectedParagraph {
  /** Of the version text, from 1; absent where the place is not known. */
  readonly number?: number;
  /** All its words, and where among them the selected ones begin and end, in UTF-16 units. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers and notes that the archive puts into the text, and lists further in, whose lines are paragraphs of their own. */
const NOT_ITS_WORDS = 'a.n, .margin-note, ul, ol';

/**
 * Tells which words of an archived text a reader has selected: those of the text alone, character by character.
 *
 * @param text - an element whose paragraphs have ids such as `p9`, or their numbers as `data-words`
 * @returns the paragraphs that are selected at least in part, in order
 */
export function selectedParagraphs(text: Element, range: Range): readonly SelectedParagraph[] {
  return paragraphsIn(text).flatMap((paragraph) => {
    if (!range.intersectsNode(paragraph)) return [];
    let [words, start, end] = ['', -1, -1];
    for (const node of wordNodes(paragraph)) {
      const { from, to } = selectedIn(node, range);
      if (to > from) {
        if (start < 0) start = words.length + from;
        end = words.length + to;
      }
      words += node.data;
    }
    return start < 0 ? [] : [{ ...numberOf(paragraph), words, start, end }];
  });
}

/** @returns the words of every paragraph, each ended by a line feed, and where those of each begin */
export function wholeText(text: Element): {
  readonly text: string;
  readonly starts: ReadonlyMap<number, number>;
} {
  const starts = new Map<number, number>();
  let all = '';
  for (const paragraph of paragraphsIn(text)) {
    const { number } = numberOf(paragraph);
    if (number !== undefined) starts.set(number, all.length);
    all += `${wordNodes(paragraph)
      .map((node) => node.data)
      .join('')}\n`;
  }
  return { text: all, starts };
}

function paragraphsIn(text: Element): readonly Element[] {
  return [...text.querySelectorAll('[id^="p"], [data-words]')].filter(
    (element) => element.hasAttribute('data-words') || /^p\d+$/.test(element.id),
  );
}

function numberOf(paragraph: Element): { readonly number?: number } {
  const digits = paragraph.getAttribute('data-words') ?? paragraph.id.slice(1);
  return digits === '' ? {} : { number: Number(digits) };
}

function wordNodes(paragraph: Element): readonly Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const barrier = node.parentElement?.closest(NOT_ITS_WORDS) ?? null;
    const isOwn = barrier === null || barrier === paragraph || !paragraph.contains(barrier);
    if (isOwn && node instanceof Text) nodes.push(node);
  }
  return nodes;
}

function selectedIn(node: Text, range: Range): { readonly from: number; readonly to: number } {
  if (!range.intersectsNode(node)) return { from: 0, to: 0 };
  return {
    from: node === range.startContainer ? range.startOffset : 0,
    to: node === range.endContainer ? range.endOffset : node.length,
  };
}
