import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import type { Heading, Nodes, Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { nestedLevels } from './heading-levels.ts';
import { filePathOf, hostPath, relativeReference, type SitePath } from '../domain/urls.ts';

export interface MarkdownPlace {
  /** The page that will hold the text: links to this site are written relative to it. */
  readonly page: SitePath;
  /** Level that the text's highest heading gets; the others are nested below, none skipped. */
  readonly topHeading: 2 | 3 | 4;
  /** Set for a text that will stand outside of the site: where the site is, so that links to it are written in full. */
  readonly site?: { readonly origin: string; readonly basePath: string };
}

// What a record's prose may become. Everything else loses its element and keeps its words.
const ALLOWED = {
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'hr',
      'br',
    ],
    ...['em', 'strong', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], ol: ['start'], th: [['scope', 'col']] },
  strip: ['script', 'style'],
  ancestors: { li: ['ol', 'ul'], tr: ['table'], th: ['table'], td: ['table'] },
  protocols: {},
  clobber: [],
} satisfies Parameters<typeof rehypeSanitize>[0];

// A footnote's id would have to be unique on a page that is made of several texts.
const WITHOUT_FOOTNOTES = {
  footnoteReference: () => undefined,
  footnoteDefinition: () => undefined,
};

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { handlers: WITHOUT_FOOTNOTES })
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders a record's Markdown (CommonMark with GFM tables and strikethrough) as HTML.
 *
 * The text is taken to be hostile: raw HTML, images, footnotes and form controls are left out, and a
 * link keeps its address only when that is http, https, mailto, a path of this site or a fragment.
 */
export function renderMarkdown(markdown: string, place: MarkdownPlace): string {
  const tree = pipeline.parse(markdown);
  nestHeadings(tree, place.topHeading);
  const html = pipeline.runSync(tree);
  visitElements(html, (element) => {
    if (element.tagName === 'a') setAddress(element, place);
    if (element.tagName === 'th') element.properties['scope'] = 'col';
    // `del` is kept for what a platform removed from its text.
    if (element.tagName === 'del') element.tagName = 's';
  });
  wrapTables(html);
  return pipeline.stringify(html);
}

function nestHeadings(tree: Root, top: number): void {
  const headings: Heading[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') headings.push(node);
  });
  const levels = nestedLevels(
    headings.map((heading) => heading.depth),
    top,
  );
  headings.forEach((heading, index) => {
    heading.depth = depthOf(levels[index] ?? top);
  });
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;
const depthOf = (depth: number): Heading['depth'] => DEPTHS[Math.min(depth, 6) - 1] ?? 6;

function setAddress(link: Element, { page, site }: MarkdownPlace): void {
  const address = link.properties['href'];
  if (typeof address !== 'string') return;
  if (/^(?:https?:\/\/|mailto:)/i.test(address) || address.startsWith('#')) return;
  if (/^\/(?![/\\])/.test(address))
    link.properties['href'] =
      site === undefined
        ? relativeReference(page, address)
        : `${site.origin}${hostPath(site, filePathOf(address.slice(1)))}`;
  else delete link.properties['href'];
}

function wrapTables(parent: HtmlRoot | Element): void {
  for (const child of parent.children) if (child.type === 'element') wrapTables(child);
  parent.children = parent.children.map((child) =>
    child.type === 'element' && child.tagName === 'table' ? scrollRegion(child) : child,
  );
}

/** A wide table is scrolled in a region of its own, which a keyboard reaches. Its columns name both. */
function scrollRegion(table: Element): Element {
  const columns: string[] = [];
  visitElements(table, (element) => {
    if (element.tagName === 'th') columns.push(wordsOf(element));
  });
  const ariaLabel = `Table: ${columns.join(', ')}`;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel },
    children: [{ ...table, properties: { ...table.properties, ariaLabel } }],
  };
}

function visit(node: Nodes, act: (node: Nodes) => void): void {
  act(node);
  if ('children' in node) for (const child of node.children) visit(child, act);
}

const wordsOf = (node: HtmlNodes): string =>
  'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : '';

function visitElements(node: HtmlRoot | Element, act: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    act(child);
    visitElements(child, act);
  }
}
