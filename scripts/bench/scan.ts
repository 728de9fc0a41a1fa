import type { SearchRecord } from '../../src/render/search/search-record.ts';

/**
 * What a search must find, found by reading everything: written apart from the search, from the sentences that the
 * search page prints about it, so that the two can be held against each other.
 */
export interface Asked {
  /** Phrases, and words that stand alone, as a reader writes them. */
  readonly wanted: readonly string[];
  readonly excluded: readonly string[];
}

/** The texts of an archive, each as one line of words with one space around every word. */
export type Lines = readonly (readonly string[])[];

/** @returns for every record its runs as lines of words */
export function linesOf(records: readonly SearchRecord[]): Lines {
  return records.map(({ texts }) => texts.flatMap(({ runs }) => runs.map(lineOf)));
}

/** @returns indexes of the records that have everything wanted and nothing excluded, ascending */
export function scan(lines: Lines, { wanted, excluded }: Asked): readonly number[] {
  const isIn =
    (needles: readonly string[]): ((runs: readonly string[]) => readonly boolean[]) =>
    (runs) =>
      needles.map((needle) => runs.some((run) => run.includes(needle)));
  const has = isIn(wanted.map(lineOf));
  const hasNot = isIn(excluded.map(lineOf));
  return lines.flatMap((runs, record) =>
    has(runs).every(Boolean) && !hasNot(runs).some(Boolean) ? [record] : [],
  );
}

const ALONE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|[ー§¶%‰&@#+№％＆＠＃＋]|\p{Sc}|\p{No}/u;

/** Reads a text character by character: a word goes on while letters, digits and marks follow. */
function lineOf(text: string): string {
  let line = ' ';
  let word = '';
  const end = (): void => {
    if (word !== '') line += `${word} `;
    word = '';
  };
  for (const character of text) {
    if (/\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
    if (ALONE.test(character)) {
      end();
      word = plain(character);
      end();
    } else if (/[\p{L}\p{M}\p{Nd}\p{Nl}]/u.test(character)) word += plain(character);
    else end();
  }
  end();
  return line;
}

const known = new Map<string, string>();

function plain(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const isAccented = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Inherited}/u.test(character);
  const apart = character.normalize('NFKD').toLowerCase();
  const bare = isAccented ? apart.replace(/\p{Mn}/gu, '') : apart.normalize('NFC');
  const folded = bare
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace('ß', 'ss')
    .replace('æ', 'ae')
    .replace('œ', 'oe')
    .replace('ς', 'σ')
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  known.set(character, folded);
  return folded;
}
