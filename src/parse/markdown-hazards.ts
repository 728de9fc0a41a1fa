import type { Nodes } from 'mdast';
import {
  diagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type Place,
} from '../diagnostics/diagnostic.ts';

/**
 * What a record's Markdown may not hold: raw HTML, images, and links to anything but the web, mail and this site.
 *
 * @param placeAt - from line and column in the Markdown, from 1, to the place in the file
 */
export function markdownHazards(
  tree: Nodes,
  placeAt: (line: number, column: number) => Place,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const hazard = hazardOf(node);
    const start = node.position?.start;
    if (hazard !== undefined)
      found.push(
        diagnostic(hazard.code, placeAt(start?.line ?? 1, start?.column ?? 1), hazard.message),
      );
    if ('children' in node) pending.push(...node.children.toReversed());
  }
  return found;
}

function hazardOf(
  node: Nodes,
): { readonly code: DiagnosticCode; readonly message: string } | undefined {
  switch (node.type) {
    case 'html':
      return {
        code: 'section/html',
        message: `The text holds raw HTML: ${abbreviate(node.value)}`,
      };
    case 'image':
    case 'imageReference':
      return { code: 'section/image', message: 'The text holds an image.' };
    case 'link':
    case 'definition':
      return isAllowedLink(node.url)
        ? undefined
        : { code: 'section/link', message: `The link leads to "${abbreviate(node.url)}".` };
    default:
      return undefined;
  }
}

/** @returns whether a link may stand in a record: web, mail, a path of this site, or a fragment */
export function isAllowedLink(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url) || /^(?:\/(?!\/)|#)[^\s\\]*$/.test(url);
}

const abbreviate = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/\s+/g, ' ');
