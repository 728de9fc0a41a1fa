import type { Nodes, PhrasingContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Markdown } from '../../../domain/records.ts';
import { cleanText } from './clean-text.ts';
import { printableUrl, type PrintedRun } from './printed-runs.ts';

/** A block of our own prose as it is printed. */
export interface PrintedBlock {
  readonly kind: 'paragraph' | 'item' | 'code';
  readonly runs: readonly PrintedRun[];
}

const processor = remark().use(remarkGfm).freeze();

/**
 * A Markdown text as blocks. Headings are set as bold paragraphs, each table cell as an item. HTML stands as the
 * characters that it is written with. After the words of a link its address is printed.
 */
export function printedProse(markdown: Markdown): readonly PrintedBlock[] {
  return blocksOf(processor.parse(markdown), 'paragraph').filter(({ runs }) => runs.length > 0);
}

function blocksOf(node: Nodes, kind: 'paragraph' | 'item'): readonly PrintedBlock[] {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
      return [{ kind: node.type === 'tableCell' ? 'item' : kind, runs: runsOf(node.children) }];
    case 'heading':
      return [{ kind: 'paragraph', runs: runsOf(node.children, 'bold') }];
    case 'code':
    case 'html':
      return [{ kind: 'code', runs: textRun(node.value, 'code') }];
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, 'item'));
    default:
      return 'children' in node ? node.children.flatMap((child) => blocksOf(child, kind)) : [];
  }
}

function runsOf(
  nodes: readonly PhrasingContent[],
  style?: PrintedRun['style'],
): readonly PrintedRun[] {
  return nodes.flatMap((node) => runsOfOne(node, style));
}

function runsOfOne(node: PhrasingContent, style: PrintedRun['style']): readonly PrintedRun[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return textRun(node.value, style);
    case 'inlineCode':
      return textRun(node.value, 'code');
    case 'break':
      return textRun(' ', style);
    case 'emphasis':
      return runsOf(node.children, 'italic');
    case 'strong':
      return runsOf(node.children, 'bold');
    case 'link':
      return linkRuns(node.url, runsOf(node.children, style));
    case 'delete':
      return runsOf(node.children, style);
    default:
      return [];
  }
}

function linkRuns(url: string, words: readonly PrintedRun[]): readonly PrintedRun[] {
  const address = printableUrl(url);
  if (address === undefined) return words;
  const isPrinted = words.map(({ text }) => text).join('') === address;
  return isPrinted
    ? [{ text: address, url: address }]
    : [...words, { text: ' (' }, { text: address, url: address }, { text: ')' }];
}

function textRun(text: string, style: PrintedRun['style']): readonly PrintedRun[] {
  const clean = cleanText(text).replaceAll('\n', style === 'code' ? '\n' : ' ');
  return clean === '' ? [] : [{ text: clean, ...(style === undefined ? {} : { style }) }];
}
