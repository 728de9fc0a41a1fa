import { extractVersion } from '../../parse/extract/index.ts';

/** A quotation of the source, read as the piece of HTML that it mostly is. */
export interface Quotation {
  /** The source's own characters. */
  readonly source: string;
  /** Its words in the normal form of version texts, one string per block of the page; never empty. */
  readonly blocks: readonly string[];
  /** Offset that the source gives it in the HTML text, in code points. */
  readonly start?: number;
}

/** Words with fewer characters stand anywhere: they count only where the source says exactly. */
export const SHORTEST_FREE_WORDS = 20;

const encoder = new TextEncoder();
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** @returns the quotation, or `undefined` when it holds no letter and no digit */
export function readQuotation(source: string, start: number | undefined): Quotation | undefined {
  const paragraphs = extractVersion(encoder.encode(source), 'text/html')?.paragraphs ?? [];
  const blocks = paragraphs.map(({ text }) => text);
  if (!blocks.some((block) => LETTER_OR_DIGIT.test(block))) return undefined;
  return { source, blocks, ...(start === undefined ? {} : { start }) };
}

/** A quotation that was cut inside a tag starts with the rest of that tag. */
const REST_OF_TAG = /^[^<>]*>/;

/** @returns the quotation without the rest of a tag at its start, or `undefined` when it has none */
export function withoutRestOfTag(quotation: Quotation): Quotation | undefined {
  if (!REST_OF_TAG.test(quotation.source)) return undefined;
  const blocks = readQuotation(quotation.source.replace(REST_OF_TAG, ''), undefined)?.blocks;
  return blocks === undefined ? undefined : { ...quotation, blocks };
}

/** @returns whether words are too few to be looked for freely */
export function isShort(words: string): boolean {
  return [...words].length < SHORTEST_FREE_WORDS;
}
