import type { PassageAnchor } from '../domain/evidence.ts';
import {
  anchorAt,
  codePointsBefore,
  occurrencesOf,
  type IndexedText,
} from '../domain/indexed-text.ts';
import { normalise } from '../domain/normalise.ts';
import type { Passage } from '../domain/records.ts';
import { commonPrefixLength } from './compare/common-prefix.ts';
import { nearestPassage, type NearestPassage } from './nearest.ts';

export { CONTEXT_LENGTH, selectorsFor } from '../domain/excerpt.ts';
export { indexText, type IndexedText } from '../domain/indexed-text.ts';
export {
  findLoosely,
  type LooseLevel,
  type LooseMatch,
  type LoosePlace,
} from '../domain/loose-search.ts';

/** The selectors that a passage may carry beside its words. */
export type SelectorName = 'prefix' | 'suffix' | 'start';

/** A selector that says otherwise than the text. Both values as text; `start` in code points from 0. */
export interface SelectorMismatch {
  readonly selector: SelectorName;
  readonly stated: string;
  readonly actual: string;
}

/** What looking for one passage in one version text gave. Only `found` is a proof. */
export type AnchorResult =
  | { readonly state: 'found'; readonly anchor: PassageAnchor }
  /** The words do not occur. `nearest` is absent when nothing in the text resembles them. */
  | { readonly state: 'missing'; readonly nearest?: NearestPassage }
  /** The words occur at several places, and the selectors given leave more than one of them. */
  | { readonly state: 'ambiguous'; readonly places: readonly PassageAnchor[] }
  /** The words occur, but no place agrees with every selector; the mismatches are those of the place that agrees best. */
  | {
      readonly state: 'wrong-selector';
      readonly mismatches: readonly SelectorMismatch[];
      readonly place: PassageAnchor;
    }
  /** The words are not in normal form, so they can be in no version text. `at`: first difference, in code points. */
  | { readonly state: 'not-normal'; readonly normal: string; readonly at: number };

interface Place {
  readonly start: number;
  readonly mismatches: readonly SelectorMismatch[];
}

/** Looks for a passage, character by character: no tolerance but that of the normaliser, which the text has passed already. */
export function anchorPassage(text: IndexedText, passage: Passage): AnchorResult {
  const { exact } = passage;
  const normal = normalFormOf(exact);
  if (normal !== exact)
    return {
      state: 'not-normal',
      normal,
      at: [...exact.slice(0, commonPrefixLength(exact, normal))].length,
    };
  const starts = occurrencesOf(text, exact);
  const anchor = (start: number): PassageAnchor =>
    anchorAt(text, start, start + exact.length, starts.length);
  const places = starts.map((start): Place => ({
    start,
    mismatches: mismatchesAt(text, passage, start),
  }));
  const agreeing = places.filter(({ mismatches }) => mismatches.length === 0);
  const [only, ...others] = agreeing;
  if (only !== undefined) {
    return others.length === 0
      ? { state: 'found', anchor: anchor(only.start) }
      : { state: 'ambiguous', places: agreeing.map(({ start }) => anchor(start)) };
  }
  const [best] = [...places].sort((a, b) => a.mismatches.length - b.mismatches.length);
  if (best !== undefined)
    return { state: 'wrong-selector', mismatches: best.mismatches, place: anchor(best.start) };
  const nearest = nearestPassage(text, exact);
  return { state: 'missing', ...(nearest === undefined ? {} : { nearest }) };
}

function mismatchesAt(
  text: IndexedText,
  { exact, prefix, suffix, start }: Passage,
  at: number,
): readonly SelectorMismatch[] {
  const end = at + exact.length;
  const found: SelectorMismatch[] = [];
  if (prefix !== undefined && !text.text.endsWith(prefix, at)) {
    found.push({
      selector: 'prefix',
      stated: prefix,
      actual: text.text.slice(Math.max(0, at - prefix.length), at),
    });
  }
  if (suffix !== undefined && !text.text.startsWith(suffix, end)) {
    found.push({
      selector: 'suffix',
      stated: suffix,
      actual: text.text.slice(end, end + suffix.length),
    });
  }
  const actualStart = codePointsBefore(text, at);
  if (start !== undefined && start !== actualStart) {
    found.push({ selector: 'start', stated: String(start), actual: String(actualStart) });
  }
  return found;
}

function normalFormOf(words: string): string {
  return words.split('\n').map(normalise).join('\n').toWellFormed();
}
