/** Words that English prose cannot do without. */
const ENGLISH = new Set([
  'a',
  'and',
  'any',
  'are',
  'as',
  'be',
  'by',
  'for',
  'if',
  'in',
  'is',
  'may',
  'not',
  'of',
  'on',
  'or',
  'our',
  'that',
  'the',
  'this',
  'to',
  'we',
  'with',
  'you',
  'your',
]);

const LEAST_SHARE = 0.2;
const LEAST_WORDS = 5;

/**
 * The source does not say in which language a document is written.
 *
 * @returns `en` when at least a fifth of five or more words are the commonest of English, and `und`
 *   (undetermined, BCP 47) otherwise
 */
export function languageOf(text: string): 'en' | 'und' {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = words.filter((word) => ENGLISH.has(word)).length;
  return words.length >= LEAST_WORDS && hits >= LEAST_SHARE * words.length ? 'en' : 'und';
}
