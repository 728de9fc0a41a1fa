import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { remark } from 'remark';

const processor = remark().use(remarkGfm).freeze();

/** @returns the syntax tree of a record's Markdown (CommonMark with GFM tables, strikethrough and autolinks), with positions */
export function parseMarkdownTree(markdown: string): Root {
  return processor.parse(markdown);
}
