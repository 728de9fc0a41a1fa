import type { Passage } from '../../domain/records.ts';

/**
 * The start of an excerpt for lists, on one line.
 *
 * Passages are joined by `[…]`, as the words between them are left out; a longer text ends at a word
 * and with `[…]`. Text without spaces (Japanese, Chinese, Thai) ends at a character.
 *
 * @param length - in UTF-16 code units, without the mark
 */
export function excerptStart(passages: readonly Pick<Passage, 'exact'>[], length: number): string {
  const whole = passages.map(({ exact }) => exact.replace(/\n/g, ' ')).join(' […] ');
  if (whole.length <= length) return whole;
  const start = whole.slice(0, length);
  const atWord = /^(.*\S)\s+\S*$/su.exec(start)?.[1];
  const kept =
    atWord !== undefined && atWord.length > length / 2
      ? atWord
      : start.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/\s*(?:\[…\]\s*)?$/, '')} […]`;
}
