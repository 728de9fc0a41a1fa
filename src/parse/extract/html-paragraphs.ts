import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { ExtractedText } from './extractor.ts';
import { isBlock, isSkipped } from './html-elements.ts';
import { gapOf } from './html-gaps.ts';
import { ParagraphWriter } from './paragraph-writer.ts';
import { OUTERMOST, settingOf, type Setting } from './setting.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** An element, or the document, whose children are being read. */
interface Frame {
  readonly children: Iterator<Node>;
  readonly setting: Setting;
  readonly isBlock: boolean;
}

/**
 * The text of an HTML document as paragraphs, by the published rule `html@1`.
 *
 * The text of the tree that the HTML Standard's parser builds, without elements that a browser does
 * not show, cut at every start and end of a block and at two line breaks in a row. What is shown and is
 * no text is given beside it; images with their alternative text, which may be empty.
 */
export function textOfHtml(markup: string): ExtractedText {
  const writer = new ParagraphWriter();
  // The depth of a page is its author's choice: a stack of our own cannot run out as that of calls does.
  const stack: Frame[] = [
    { children: parse(markup).childNodes.values(), setting: OUTERMOST, isBlock: true },
  ];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.children.next();
    if (child.done === true) {
      if (frame.isBlock) writer.endParagraph(frame.setting);
      stack.pop();
    } else {
      const entered = enter(child.value, frame.setting, writer);
      if (entered !== undefined) stack.push(entered);
    }
  }
  const { paragraphs, gaps } = writer;
  return { paragraphs, gaps };
}

/** @returns an element to read, or `undefined` for what is written or skipped at once */
function enter(node: Node, setting: Setting, writer: ParagraphWriter): Frame | undefined {
  if ('value' in node) writer.addText(node.value);
  if (!('tagName' in node)) return undefined;
  const gap = gapOf(node);
  if (gap !== undefined) writer.addGap(gap);
  if (isSkipped(node)) return undefined;
  if (node.tagName === 'br') {
    writer.addBreak(setting);
    return undefined;
  }
  if (!isBlock(node)) return { children: node.childNodes.values(), setting, isBlock: false };
  writer.endParagraph(setting);
  return { children: node.childNodes.values(), setting: settingOf(node, setting), isBlock: true };
}
