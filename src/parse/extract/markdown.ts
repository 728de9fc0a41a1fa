import { micromark, type Options } from 'micromark';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { gfmTagfilterHtml } from 'micromark-extension-gfm-tagfilter';
import { gfmTaskListItem, gfmTaskListItemHtml } from 'micromark-extension-gfm-task-list-item';
import type { ToolName } from '../../domain/version-text.ts';
import { decodeText } from './decode.ts';
import type { Extractor } from './extractor.ts';
import { textOfHtml } from './html-paragraphs.ts';

// Bare addresses are linked by GFM too, which changes no text. Footnotes are not part of its
// specification, and their usual rendering adds words that stand in no snapshot.
const GFM: Options = {
  allowDangerousHtml: true,
  extensions: [gfmTable(), gfmStrikethrough(), gfmTaskListItem()],
  htmlExtensions: [
    gfmTableHtml(),
    gfmStrikethroughHtml(),
    gfmTaskListItemHtml(),
    gfmTagfilterHtml(),
  ],
};

/**
 * Markdown: the text of the HTML that the GitHub Flavored Markdown Spec gives for it.
 *
 * HTML inside Markdown takes part; the tags that the specification filters, among them `script` and
 * `title`, stay as the words they are written with.
 */
export const markdown: Extractor = {
  name: 'markdown@1' as ToolName,
  mediaTypes: ['text/markdown'],
  read({ bytes, charset }) {
    const text = decodeText(bytes, charset);
    // With `body` opened, no tag inside the text can turn the whole into a frame set.
    if (text === undefined) return undefined;
    const { paragraphs, gaps } = textOfHtml(`<!DOCTYPE html><body>${micromark(text, GFM)}`);
    // An image in Markdown always has an alternative text. An empty one says nothing.
    return {
      paragraphs,
      gaps: gaps.map(({ alternative, ...gap }) => (alternative ? { ...gap, alternative } : gap)),
    };
  },
};
