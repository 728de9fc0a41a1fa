import { indexText } from '../../domain/indexed-text.ts';
import { findLoosely } from '../../domain/loose-search.ts';
import { extractVersion } from '../../parse/extract/index.ts';
import type { HeldVersion } from './held-version.ts';
import type { Quotation } from './quotation.ts';

const encoder = new TextEncoder();

/** Every HTML text starts with this, which the offsets of the source do not count. */
const FRAME = '\n        ';

/**
 * Whether the quotation stands in the file exactly where the source says.
 *
 * @returns the offset in UTF-16 units, or `undefined` when it says nothing or something else stands there
 */
export function statedOffset(version: HeldVersion, quotation: Quotation): number | undefined {
  const source = version.raw?.source;
  if (source === undefined || quotation.start === undefined) return undefined;
  const lead = source.startsWith(FRAME) ? FRAME.length : 0;
  const at = lead + unitsOf(source.slice(lead), quotation.start);
  return source.startsWith(quotation.source, at) ? at : undefined;
}

/**
 * Which place in the version text the source means: the last one in the text of the file up to the
 * end of the quotation where the source says that it stands.
 *
 * @param words - as they are looked for in the version text
 * @returns the offset of the place in code points, or `undefined` when the source does not say
 */
export function statedStart(
  version: HeldVersion,
  quotation: Quotation,
  words: string,
): number | undefined {
  const at = statedOffset(version, quotation);
  const source = version.raw?.source;
  if (at === undefined || source === undefined) return undefined;
  const before = encoder.encode(source.slice(0, at + quotation.source.length));
  const text = extractVersion(before, version.held.mediaType);
  return text && findLoosely(indexText(text), words)?.places.at(-1)?.anchor.start;
}

/** @returns the UTF-16 units of a number of code points from the start */
function unitsOf(text: string, codePoints: number): number {
  if (codePoints > text.length) return text.length;
  let units = codePoints;
  for (let at = 0; at < units && units < text.length; at += 1) {
    const isWide = (text.codePointAt(at) ?? 0) > 0xffff;
    if (isWide) [at, units] = [at + 1, units + 1];
  }
  return units;
}
