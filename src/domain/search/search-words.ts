/** A unit of text that search compares, and where it stands. */
export interface SearchWord {
  /** As it is compared: in small letters, without accents and vowel marks. */
  readonly word: string;
  /** UTF-16 offsets into the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Scripts written without spaces between words; Korean, which joins particles to its words, is read the same way. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30FC\\uFF70\\p{Script=Hangul}' +
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** One syllable of Korean that is written in its parts. */
const JAMO = '[\\u1100-\\u115F][\\u1160-\\u11A7]*[\\u11A8-\\u11FF]*';
/** Signs that are read aloud as words. */
const SIGNS = '§¶%‰&@#+№％＆＠＃＋\\p{Sc}';
const WORD = new RegExp(
  `${JAMO}|[${UNSPACED}][\\p{M}\\uFF9E\\uFF9F]*|[${SIGNS}]|\\p{No}|` +
    `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Default_Ignorable_Code_Point}])+`,
  'gu',
);

/**
 * Cuts a text into the words that search compares. The index and a query are both read by it.
 *
 * A word is a run of letters and digits, one character of a script without spaces (Chinese, Japanese, Korean,
 * Thai …), or one sign such as `§` or `%`. Other marks and white space part words and are not compared:
 * `6(1)(f)` is four words. Letter case, accents of Latin and Greek letters, vowel marks of Arabic and Hebrew,
 * and forms that Unicode calls compatible (full-width letters, ligatures) are not told apart.
 *
 * @returns the words in order; none of them is empty
 */
export function searchWords(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = compared(written);
    if (word !== '') words.push({ word, start: index, end: index + written.length });
  }
  return words;
}

const ASCII = /^[\x20-\x7E]*$/;
/** What has no form of its own, and the Arabic letter that only lengthens a line. */
const IGNORED = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu;
const VOWEL_MARKS = /[\u0591-\u05C7\u064B-\u065F\u0670\u06D6-\u06ED]/g;
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
const SPELLINGS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ς: 'σ' };

function compared(written: string): string {
  if (ASCII.test(written)) return written.toLowerCase();
  return (
    written
      .replace(IGNORED, '')
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replace(VOWEL_MARKS, '')
      .toLowerCase()
      .replace(/[ßæœς]/g, (letter) => SPELLINGS[letter] ?? letter)
      // In both blocks the last four bits are the digit's value.
      .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
      .normalize('NFC')
      // A mark that is still apart is a stress or the like, not part of a letter.
      .replace(/[\u0300-\u036F]/g, '')
  );
}
