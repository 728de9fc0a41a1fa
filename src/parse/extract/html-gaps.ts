import type { DefaultTreeAdapterTypes } from 'parse5';
import { normalise } from '../../domain/normalise.ts';
import type { Gap } from '../../domain/version-text.ts';
import { attribute, integerAttribute } from './html-elements.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** A gap before its place among the paragraphs is known. An empty alternative text is kept as such. */
export type FoundGap = Pick<Gap, 'kind' | 'alternative'>;

/**
 * @returns what an element shows to readers that is no text; `undefined` for text, for what is hidden or too small
 *   to be seen (a pixel that counts visits), and for images that are marked as decoration by their role
 */
export function gapOf(element: Element): FoundGap | undefined {
  if (attribute(element, 'hidden') !== undefined || isTiny(element)) return undefined;
  switch (element.tagName) {
    case 'img':
      return isDecoration(element) ? undefined : imageOf(element);
    case 'iframe':
      return { kind: 'page' };
    case 'object':
    case 'embed':
      return { kind: 'object' };
    case 'video':
      return { kind: 'video' };
    case 'audio':
      return attribute(element, 'controls') === undefined ? undefined : { kind: 'sound' };
    case 'canvas':
      return { kind: 'canvas' };
    case 'svg':
      return hasText(element) ? { kind: 'drawing' } : undefined;
    default:
      return undefined;
  }
}

function imageOf(element: Element): FoundGap {
  const alternative = attribute(element, 'alt');
  return alternative === undefined
    ? { kind: 'image' }
    : { kind: 'image', alternative: normalise(alternative) };
}

const isDecoration = (element: Element): boolean =>
  ['presentation', 'none'].includes(attribute(element, 'role') ?? '');

const isTiny = (element: Element): boolean =>
  ['width', 'height'].some((name) => (integerAttribute(element, name) ?? 2) < 2);

/** Icons have no letters of their own; a drawing with letters says something that the text does not. */
function hasText(drawing: Element): boolean {
  const open = [...drawing.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    if (['text', 'foreignObject'].includes(node.tagName)) return true;
    open.push(...node.childNodes);
  }
  return false;
}
