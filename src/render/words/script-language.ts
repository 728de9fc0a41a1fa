interface Script {
  readonly letters: RegExp;
  /** Languages, as the first part of a language tag, that are written in it. */
  readonly languages: readonly string[];
  /** What its letters alone tell: the language, or `und` with the code of the script (ISO 15924). */
  readonly tag: string;
}

/** Kana before Han, since Japanese is written in both. */
const SCRIPTS: readonly Script[] = [
  { letters: /[\p{sc=Hira}\p{sc=Kana}]/gu, languages: ['ja'], tag: 'ja' },
  { letters: /\p{sc=Han}/gu, languages: ['ja', 'zh', 'ko', 'yue'], tag: 'und-Hani' },
  { letters: /\p{sc=Hangul}/gu, languages: ['ko'], tag: 'ko' },
  {
    letters: /\p{sc=Arab}/gu,
    languages: ['ar', 'ckb', 'fa', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur'],
    tag: 'und-Arab',
  },
  { letters: /\p{sc=Hebr}/gu, languages: ['he', 'iw', 'ji', 'yi'], tag: 'und-Hebr' },
  {
    letters: /\p{sc=Cyrl}/gu,
    languages: ['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk'],
    tag: 'und-Cyrl',
  },
  { letters: /\p{sc=Greek}/gu, languages: ['el'], tag: 'el' },
  { letters: /\p{sc=Thai}/gu, languages: ['th'], tag: 'th' },
  { letters: /\p{sc=Deva}/gu, languages: ['hi', 'mr', 'ne', 'sa'], tag: 'und-Deva' },
];

/** Fewer letters may be a name, which stands in any language (WCAG 2.2, 3.1.2). */
const FEWEST_LETTERS = 12;

/**
 * The language of words that stand in a text of a known language, as far as their letters tell. Nobody records the
 * languages of single passages; but words in Thai letters are not English, and are not to be read out as such.
 *
 * @param language of the text around the words, a tag of BCP 47; `und` when nobody recorded it
 * @returns the given language unless more than half of the words is written in letters which that language is not
 *   written in; then the language that these letters tell, or `und` with their script, such as `und-Cyrl`
 */
export function languageOfWords(words: string, language: string): string {
  const [first = '', ...subtags] = language.toLowerCase().split('-');
  const other = SCRIPTS.find(({ letters, languages, tag }) => {
    const count = words.match(letters)?.length ?? 0;
    const isNamed = subtags.includes(tag.slice(-4).toLowerCase());
    const isMost = count >= FEWEST_LETTERS && count > words.length / 2;
    return isMost && !languages.includes(first) && !isNamed;
  });
  return other?.tag ?? language;
}
