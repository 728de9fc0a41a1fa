/**
 * Takes out of a text what a printed page cannot show and what would change how the text around it is read: controls,
 * marks that turn the direction of writing, code points that are no characters, halves of surrogate pairs.
 *
 * Line feeds stay; a tab becomes a space. Letters, marks and joiners of scripts (ZWJ, ZWNJ) stay as they are.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\t', ' ').replace(UNPRINTABLE, '');
}

// General categories Cc (but for the line feed) and Noncharacter; LRM, RLM, ALM, embeddings, overrides and isolates
// (UAX #9); the soft hyphen, invisible operators, the byte order mark and tags; what a lone surrogate became.
const UNPRINTABLE =
  /(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}|[\u00AD\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD\u{E0000}-\u{E007F}]/gu;
