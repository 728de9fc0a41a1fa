import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that start a paragraph and end it. */
const BLOCKS = words(`
  address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing
  main menu nav ol p plaintext pre search section summary table tbody td textarea tfoot th thead tr ul xmp
`);

/** Elements whose content is not text of the page: code, meta data, other documents, lists to choose from. */
const SKIPPED = words(`
  audio base canvas datalist head iframe link meta noembed noframes noscript object
  script select style svg template title video
`);

/** Elements that keep line ends. */
const PREFORMATTED = words('listing plaintext pre textarea xmp');

export const isBlock = (element: Element): boolean => BLOCKS.has(element.tagName);

export const isPreformatted = (element: Element): boolean => PREFORMATTED.has(element.tagName);

/** True also for elements marked `hidden`, but for `until-found`: that text is meant to be found by a reader. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  const hidden = attribute(element, 'hidden');
  return hidden !== undefined && hidden.toLowerCase() !== 'until-found';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** @returns the number by the HTML Standard's rules for parsing integers, or `undefined` for other text or an unsafe number */
export function integerAttribute(element: Element, name: string): number | undefined {
  const digits = /^[\t\n\f\r ]*([+-]?\d+)/.exec(attribute(element, name) ?? '')?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits) + 0;
  return Number.isSafeInteger(number) ? number : undefined;
}
