/** Words that titles leave in lower case wherever they stand inside. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|per|the|to|via|vs|with)$/;

/** What stands before the first word of a title, or of what a colon or a stop begins. */
const BEGINNING = /(?:^|[:?!.]\s)[^\p{L}\p{N}]*$/u;

const WORD = /[\p{L}\p{N}\p{M}’']+/gu;

/**
 * A title with the capitals of a sentence, as some styles of citation ask.
 *
 * Only a title whose words have capitals throughout is changed: one that is written like a sentence has the
 * capitals that its writer chose. What follows a colon begins anew; words with a capital or a digit inside
 * (`GDPR`, `iOS`) and the given names stay as they are.
 *
 * @param properNames - in their own spelling, of one word or several
 */
export function sentenceCase(title: string, properNames: readonly string[]): string {
  if (!isTitleCase(title)) return title;
  const kept = keptPlaces(title, properNames);
  return title.replace(WORD, (word, at: number) => {
    const begins = BEGINNING.test(title.slice(0, at));
    if (begins || kept.some(({ start, end }) => at >= start && at < end)) return word;
    return isPlainCapitalised(word) ? word.toLowerCase() : word;
  });
}

const isPlainCapitalised = (word: string): boolean =>
  word !== 'I' && /^\p{Lu}[\p{Ll}\p{M}’']*$/u.test(word);

/** Every word that a title would capitalise is capitalised, and there are at least two. */
function isTitleCase(title: string): boolean {
  const words = (title.match(WORD) ?? []).filter(
    (word) => /^\p{L}/u.test(word) && !SMALL.test(word),
  );
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function keptPlaces(title: string, properNames: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  for (const name of properNames.filter((one) => one !== '')) {
    for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + name.length))
      places.push({ start: at, end: at + name.length });
  }
  return places;
}
