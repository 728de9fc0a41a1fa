import type { ImportedQuotation } from '../../domain/records.ts';
import type { LooseLevel } from '../../domain/loose-search.ts';
import { collapse, type HeldVersion } from './held-version.ts';
import type { Quotation } from './quotation.ts';

/** What had to be set aside to find a quotation. */
export type FoundLevel = Exclude<ImportedQuotation['match'], 'none' | 'not-held'>;

/** From the least set aside to the most. */
export const FOUND_LEVELS: readonly FoundLevel[] = [
  'exact',
  'whitespace',
  'html',
  'markdown',
  'unicode-case',
  'letters-digits',
];

/**
 * Names what had to be set aside to find a quotation in a held text, where its words stand in the
 * version text.
 *
 * `exact`: the source's characters are characters of the file. `whitespace`: they are, with every run
 * of white space taken as one space. `html`: the words are, once tags and entities are read.
 * `markdown`: once Markdown is read as well.
 *
 * @param words - what was set aside between the quotation's words and the version text's
 */
export function levelOf(version: HeldVersion, quotation: Quotation, words: LooseLevel): FoundLevel {
  const { raw } = version;
  if (raw?.source.includes(quotation.source) === true) return 'exact';
  const collapsed = collapse(quotation.source);
  if (collapsed !== '' && raw?.collapsed.includes(collapsed) === true) return 'whitespace';
  if (words === 'unicode-case' || words === 'letters-digits') return words;
  if (version.held.mediaType === 'text/html') return 'html';
  return raw?.collapsed.includes(quotation.blocks.join(' ')) === true ? 'html' : 'markdown';
}
