import { sha256 } from '../domain/digest.ts';
import { unitsBefore, type IndexedText } from '../domain/indexed-text.ts';
import type { SealedQuotation } from '../domain/sealed/sealed-provision.ts';
import { problem, type Problem } from './check.ts';

/** @returns what does not hold of sealed words: each passage stands in the text at its place, and together they have their digest */
export function quotedWordProblems(
  path: string,
  { passages, excerptDigest }: SealedQuotation,
  text: IndexedText,
): readonly Problem[] {
  const misplaced = passages.flatMap(({ exact, place }) => {
    if (place === undefined) return [];
    const words = text.text.slice(unitsBefore(text, place.start), unitsBefore(text, place.end));
    return words === exact
      ? []
      : [
          problem(
            'quotation/words',
            path,
            `At character ${place.start} stands "${words.slice(0, 80)}".`,
          ),
        ];
  });
  const computed = sha256(passages.map(({ exact }) => exact).join('\n'));
  return computed === excerptDigest
    ? misplaced
    : [
        ...misplaced,
        problem(
          'quotation/words',
          path,
          `The words have the SHA-256 ${computed}, not ${excerptDigest}.`,
        ),
      ];
}
