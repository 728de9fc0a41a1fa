/** The parts into which the fonts are cut, each for the letters of some languages. */
export type FontSubset = 'latin' | 'latin-ext' | 'cyrillic' | 'greek' | 'vietnamese';

/** Languages whose everyday letters lie in another part than `latin`, or in one beside it. */
const OF_LANGUAGE: Readonly<Record<string, readonly FontSubset[]>> = {
  ...each(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk'], ['cyrillic']),
  ...each(['el'], ['greek']),
  ...each(['vi'], ['latin', 'vietnamese']),
  ...each(
    ['az', 'bs', 'cs', 'eo', 'hr', 'hu', 'lt', 'lv', 'mt', 'pl', 'ro', 'sk', 'sl', 'tr'],
    ['latin', 'latin-ext'],
  ),
  // These have scripts that none of the fonts has.
  ...each(
    [
      'ar',
      'ckb',
      'fa',
      'he',
      'hi',
      'iw',
      'ja',
      'ko',
      'mr',
      'ne',
      'ps',
      'th',
      'ug',
      'ur',
      'yi',
      'zh',
    ],
    [],
  ),
};

const OF_SCRIPT: Readonly<Record<string, readonly FontSubset[]>> = {
  cyrl: ['cyrillic'],
  grek: ['greek'],
  latn: ['latin', 'latin-ext'],
};

/**
 * The parts of a font that a text in a language is sure to need.
 *
 * @param language - a BCP 47 tag; a script subtag (`sr-Latn`) decides over the language
 * @returns in a fixed order; nothing for a language whose script the fonts do not have
 */
export function fontSubsets(language: string): readonly FontSubset[] {
  const [name = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return (script === undefined ? OF_LANGUAGE[name] : (OF_SCRIPT[script] ?? [])) ?? ['latin'];
}

function each(
  languages: readonly string[],
  subsets: readonly FontSubset[],
): Readonly<Record<string, readonly FontSubset[]>> {
  return Object.fromEntries(languages.map((language) => [language, subsets]));
}
