import type { ToolName } from '../../domain/version-text.ts';
import { decodeHtml } from './decode.ts';
import type { Extractor } from './extractor.ts';
import { textOfHtml } from './html-paragraphs.ts';

/** HTML and XHTML, both read by the parsing rules of the HTML Standard. */
export const html: Extractor = {
  name: 'html@1' as ToolName,
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  read({ bytes, type, charset }) {
    const markup = decodeHtml(bytes, charset);
    const { paragraphs, gaps } = textOfHtml(type === 'text/html' ? markup : withEndTags(markup));
    // By an empty alternative text an author says that an image is decoration.
    return { paragraphs, gaps: gaps.filter(({ alternative }) => alternative !== '') };
  },
};

const VOID = 'area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr';
const SELF_CLOSING = new RegExp(
  `<(?!(?:${VOID})[\\s/>])([a-zA-Z][^\\s/>"'<=]*)((?:[^<>"'/]|/(?!>)|"[^"<]*"|'[^'<]*')*)/>`,
  'g',
);

/** XML closes an element by `<a/>`, where HTML reads a start tag: an empty `<script/>` would swallow the text after it. */
function withEndTags(markup: string): string {
  return markup.replace(SELF_CLOSING, '<$1$2></$1>');
}
