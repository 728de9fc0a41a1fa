import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Markdown } from '../domain/records.ts';

const processor = remark().use(remarkGfm).freeze();

/** @returns the words of a Markdown text, one line for each paragraph, heading, list item or table cell */
export function plainText(markdown: Markdown): string {
  return linesOf(processor.parse(markdown)).join('\n');
}

function linesOf(node: Nodes): readonly string[] {
  if (node.type === 'code') return [node.value];
  if (isOneLine(node)) return [wordsOf(node)].filter((line) => line !== '');
  return 'children' in node ? node.children.flatMap(linesOf) : [];
}

function isOneLine(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
