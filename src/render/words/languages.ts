const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ji',
  'ks',
  'ku',
  'nqo',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const RIGHT_TO_LEFT_SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** Writing direction of a language, for the `dir` attribute of quoted text. A script subtag (`ku-Latn`) decides over the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft =
    script === undefined ? RIGHT_TO_LEFT.has(name) : RIGHT_TO_LEFT_SCRIPTS.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}

/** Languages that are not written in Latin letters. */
const OTHER_LETTERS = new Set([
  ...['am', 'ar', 'be', 'bg', 'bn', 'ckb', 'dv', 'el', 'fa', 'gu', 'he', 'hi', 'hy', 'ja', 'ka'],
  ...['km', 'kn', 'ko', 'lo', 'mk', 'ml', 'mr', 'my', 'ne', 'pa', 'ps', 'ru', 'sd', 'si', 'ta'],
  ...['te', 'th', 'ug', 'uk', 'ur', 'yi', 'yue', 'zh'],
]);

/** A title, and what language it is in when that can be told. */
export interface NamedTitle {
  readonly title: string;
  /** Language of its document. */
  readonly language: string;
}

/**
 * The language of a document's title. Nobody records it: the title of a Japanese document may be Japanese or a
 * translation. What has no Latin letter in it is no translation into a language that is written in them.
 *
 * @returns for `lang`; empty when it cannot be told
 */
export function titleLanguage({ title, language }: NamedTitle): { readonly language?: string } {
  const isOwn = OTHER_LETTERS.has(language.toLowerCase().split('-')[0] ?? '');
  return isOwn && !/\p{Script=Latin}/u.test(title) ? { language } : {};
}

const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bg: 'Bulgarian',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  ga: 'Irish',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mt: 'Maltese',
  nb: 'Norwegian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sv: 'Swedish',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

/** @returns the English name of a language, the tag itself for one that is not in the list */
export function languageName(language: string): string {
  return NAMES[language.toLowerCase().split('-')[0] ?? ''] ?? language;
}
