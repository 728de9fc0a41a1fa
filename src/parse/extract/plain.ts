import { normalise } from '../../domain/normalise.ts';
import type { Paragraph, ToolName } from '../../domain/version-text.ts';
import { decodeText } from './decode.ts';
import type { Extractor } from './extractor.ts';

/** Longest line, in code points, of a block whose line ends are taken for wrapping. */
const WRAPPED_AT_MOST = 120;

/**
 * Plain text: blocks separated by blank lines.
 *
 * A block is one paragraph, its lines joined by a space, unless one of its lines is longer than
 * 120 characters: then nobody wrapped it, and each line is a paragraph.
 */
export const plain: Extractor = {
  name: 'plain@1' as ToolName,
  mediaTypes: ['text/plain'],
  read({ bytes, charset }) {
    const text = decodeText(bytes, charset);
    return text === undefined
      ? undefined
      : { paragraphs: blocksOf(text).flatMap(paragraphsOf), gaps: [] };
  },
};

function blocksOf(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  for (const line of text.split(/\r\n?|\n/).map(normalise)) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function paragraphsOf(lines: readonly string[]): readonly Paragraph[] {
  const isWrapped = lines.every((line) => [...line].length <= WRAPPED_AT_MOST);
  const texts = isWrapped ? [normalise(lines.join(' '))] : lines;
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }));
}
