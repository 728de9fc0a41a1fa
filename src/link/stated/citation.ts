import type { Capture } from '../../domain/records.ts';
import type { Comparison, Disagreement } from './stated.ts';

/** A citation prints a digest whole, and calls an address permanent only when it names a fixed version. */
export const citation: Comparison = {
  figure: 'citation',
  compare({ citation: stated }, { capture }) {
    if (stated === undefined) return [];
    return [
      ...cutDigests(stated, capture.capture),
      ...(isCalledPermanent(stated) ? unfixedAddresses(stated) : []),
    ];
  },
};

function cutDigests(text: string, { snapshot }: Capture): readonly Disagreement[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[0-9a-f]{8,63}(?![\p{L}\p{N}])/giu)]
    .filter(({ 0: digits, index }) => {
      const [before, after] = [text.slice(0, index), text.slice(index + digits.length)];
      return (
        /^(?:…|\.\.\.)/.test(after) ||
        /(?:sha-?256|digest|hash)[^\p{L}\p{N}]*$/iu.test(before) ||
        snapshot.recordedDigest?.startsWith(digits.toLowerCase()) === true
      );
    })
    .map(({ 0: digits }) => ({
      code: 'stated/citation-digest',
      stated: digits,
      derived: `${digits.length} of 64 digits${wholeDigest(digits, snapshot)}`,
    }));
}

function wholeDigest(digits: string, { recordedDigest }: Capture['snapshot']): string {
  const isKnown = recordedDigest?.startsWith(digits.toLowerCase()) === true;
  return isKnown ? `; the recorded digest is ${recordedDigest}` : '';
}

const isCalledPermanent = (text: string): boolean => /permanen|permalink/i.test(text);

/** A revision of this archive, or a dated copy at the Wayback Machine. */
const FIXED = /\/r[1-9]\d*\/|\/web\/\d{14}/;

function unfixedAddresses(text: string): readonly Disagreement[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/gi)]
    .filter(([address]) => !FIXED.test(`${address}/`))
    .map(([address]) => ({
      code: 'stated/citation-address',
      stated: address,
      derived: 'the address names no fixed version, so its page may change',
    }));
}
