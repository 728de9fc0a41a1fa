import { directiveFor } from '../../../domain/directive-for.ts';
import type { ExcerptProof, PassageProof } from '../../../domain/evidence.ts';
import { indexText, unitsBefore, type IndexedText } from '../../../domain/indexed-text.ts';
import { formatPinpoint } from '../../../domain/pinpoint.ts';
import type { TextDirective } from '../../../domain/text-directive.ts';
import type { VersionText } from '../../../domain/version-text.ts';

/** How to find a passage on a page elsewhere. */
export interface PassageDirective {
  /** `¶ 9`; `passage 2` where its place is not known. */
  readonly label: string;
  readonly directive: TextDirective;
}

/**
 * @param version - the text of the capture; without it the passages' own words have to do
 * @returns one for each passage, but for those that were looked for in the capture and not found
 */
export function passageDirectives(
  { passages }: ExcerptProof,
  version: VersionText | undefined,
): readonly PassageDirective[] {
  const text = version && indexText(version);
  return passages.flatMap((proof, index) => {
    if (proof.state === 'missing') return [];
    return [{ label: labelOf(proof, index), directive: directiveOf(proof, text) }];
  });
}

function labelOf(proof: PassageProof, index: number): string {
  if (proof.state !== 'found') return `passage ${index + 1}`;
  const { firstParagraph, lastParagraph } = proof.anchor;
  return formatPinpoint([{ first: firstParagraph, last: lastParagraph }]);
}

function directiveOf(proof: PassageProof, text: IndexedText | undefined): TextDirective {
  if (proof.state !== 'found' || text === undefined) return directiveOfWords(proof);
  const [start, end] = [unitsBefore(text, proof.anchor.start), unitsBefore(text, proof.anchor.end)];
  return directiveFor(text.text, { start, end });
}

/** From what the record itself states: the words, and those around them where the words stand in several places. */
function directiveOfWords(proof: PassageProof): TextDirective {
  const { exact, prefix = '', suffix = '' } = proof.passage;
  const isRepeated = proof.state === 'found' && proof.anchor.occurrences > 1;
  const before = `${isRepeated ? `${exact}\n` : ''}${withoutCutWord(prefix)}`;
  const start = before.length;
  return directiveFor(`${before}${exact}${suffix}\n`, { start, end: start + exact.length });
}

/** The first word of the words before a passage can be the end of one. */
const withoutCutWord = (prefix: string): string => prefix.replace(/^\S*\s/, '');
