import type { Query, QueryNote, Term } from './query.ts';

const NOTES: Readonly<Record<QueryNote, string>> = {
  'open-phrase': 'A quotation mark is not closed: everything after it was taken as one phrase.',
  'lone-mark': 'A quotation mark at the end, without a partner, was passed over.',
  'idle-asterisk':
    'An asterisk counts only at the end of a single word outside quotation marks; elsewhere it was passed over.',
};

/** @returns sentences about how the query was read, where that may not be what was meant */
export function noteTexts({ notes }: Query): readonly string[] {
  return notes.map((note) => NOTES[note]);
}

/** @returns what a query asks for, in words: `advertising and “device information”, without arbitration` */
export function askedText({ wanted, excluded }: Query): string {
  const without = excluded.length === 0 ? '' : `, without ${listOf(excluded, 'or')}`;
  return `${listOf(wanted, 'and')}${without}`;
}

/** @returns why there is nothing to search for; `undefined` when there is */
export function unansweredText(words: string, { wanted, excluded }: Query): string | undefined {
  if (words.trim() === '' || wanted.length > 0) return undefined;
  return excluded.length > 0
    ? `This only says what to leave out: ${listOf(excluded, 'and')}. Add a word or a phrase that should be found.`
    : `There is no letter, digit or sign in “${words.trim()}” that could be searched for.`;
}

/** @returns why no record has everything that is asked for */
export function missingText({ wanted, excluded }: Query, termCounts: readonly number[]): string {
  const absent = wanted.filter((_, index) => termCounts[index] === 0);
  if (absent.length > 0) return `No record has ${listOf(absent, 'or')}.`;
  if (wanted.length > 1) {
    const counts = wanted.map(
      ({ written }, index) => `${written} is in ${String(termCounts[index] ?? 0)}`,
    );
    return `No record has all of this. Of all records, ${listed(counts, 'and')}.`;
  }
  return excluded.length > 0
    ? `Every record that has ${listOf(wanted, 'and')} also has ${listOf(excluded, 'or')}, or is left out by a filter.`
    : 'No record that the filters let through has it.';
}

/** @returns another query that may find more, with the reason; `undefined` when none suggests itself */
export function widerQuery(
  { wanted, excluded }: Query,
  termCounts: readonly number[],
): { readonly words: string; readonly reason: string } | undefined {
  const absent = wanted.findIndex((_, index) => termCounts[index] === 0);
  const term = wanted[absent === -1 ? 0 : absent];
  if (term === undefined || term.isBeginning) return undefined;
  const others = [
    ...wanted.filter((other) => other !== term).map(({ written }) => written),
    ...excluded.map(({ written }) => `-${written}`),
  ];
  const isPhrase = term.words.length > 1;
  const wider = isPhrase ? term.words.join(' ') : `${term.words[0] ?? ''}*`;
  return {
    words: [wider, ...others].join(' ').replaceAll(/[“”]/g, '"'),
    reason: isPhrase ? 'the same words anywhere in a record' : 'every word that begins so',
  };
}

const listOf = (terms: readonly Term[], conjunction: string): string =>
  listed(
    terms.map(({ written }) => written),
    conjunction,
  );

function listed(texts: readonly string[], conjunction: string): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
