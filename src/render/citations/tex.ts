import type { CitationRun } from '../../domain/citation.ts';
import type { PlainDate } from '../../domain/instants.ts';

/** A field of an entry: its name and its value as written, braces included. One without a value is left out. */
export type Field = readonly [name: string, value: string | undefined];

/**
 * One entry of a file for TeX, a field a line. Lines are never wrapped.
 *
 * @param key - ASCII letters, digits and hyphens
 */
export function entry(type: string, key: string, fields: readonly Field[]): readonly CitationRun[] {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(12)} = ${value}`],
  );
  return [{ text: `@${type}{${key},\n${lines.join(',\n')}\n}` }];
}

export const braced = (value: string): string => `{${value}}`;

/** @returns text in the braces that keep its capitals and its words together */
export const verbatim = (text: string): string => `{{${escapeTex(text)}}}`;

/** @returns `Archived at \url{…}` */
export const archivedAt = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : `Archived at ${inUrl(url)}`;

export const inUrl = (url: string): string => `\\url{${escapeUrl(url)}}`;

/** @returns the value of `month`, a macro that every style defines: `may` */
export const monthOf = (day: PlainDate): string | undefined => MONTHS[Number(day.slice(5, 7)) - 1];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** @returns text whose characters TeX takes for themselves */
function escapeTex(text: string): string {
  return text.replace(/[&%$#_{}~^\\]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** @returns an address for `\url{}`, where only what would end it has to go */
export function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

/** Names that biblatex takes from babel, of the languages that legal texts here are likely to be in. */
const LANGIDS: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'ngerman',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  sv: 'swedish',
};

/** @returns the value of `langid`; `undefined` for a language without a name here */
export function langid(language: string): string | undefined {
  const name = LANGIDS[language.toLowerCase().split('-')[0] ?? ''];
  return name === undefined ? undefined : braced(name);
}
