import type { Digest } from '../../domain/digest.ts';
import type { CaptureKey, ContentPath } from '../../domain/records.ts';
import { Tally } from './tally.ts';
import type { TimelineEntry } from './timeline.ts';

/** A change record that lies in the content folder. */
export interface ExistingChange {
  readonly file: ContentPath;
  readonly before?: string;
  readonly after?: string;
}

/** Two captures that follow each other. */
export interface CapturePair {
  readonly before: CaptureKey;
  readonly after: CaptureKey;
}

export interface ChangePlan {
  /** Pairs that get a new change record, in order of time. */
  readonly added: readonly CapturePair[];
  /** Change records whose captures stopped following each other, with the pair that they take over. */
  readonly rewritten: readonly { readonly change: ExistingChange; readonly pair: CapturePair }[];
  /** Pairs that get none, by reason. */
  readonly without: ReadonlyMap<string, number>;
}

/** A capture that can be compared: held, without a defect. */
export interface ComparableEntry extends TimelineEntry {
  /** SHA-256 of its version text; needed of added captures and of those directly before and after them. */
  readonly textDigest?: Digest;
}

/**
 * Decides which pairs of captures get a change record.
 *
 * Only pairs with an added capture are looked at. A change record states that the platform's text
 * became another one: there is none where the later capture was only read anew, where the two were
 * read by different methods, or where the texts are the same.
 *
 * @param sound - all comparable captures of the document in order of time
 */
export function planChanges(
  sound: readonly ComparableEntry[],
  existing: readonly ExistingChange[],
): ChangePlan {
  const rewritten = existing.flatMap((change) => {
    const index = placeAfterAdditions(sound, change);
    const pair = index === undefined ? undefined : pairAt(sound, index);
    return index === undefined || pair === undefined ? [] : [{ index, change, pair }];
  });
  const taken = new Set(rewritten.map(({ index }) => index));
  const without = new Tally();
  const added = sound.flatMap((entry, index) => {
    const before = sound[index - 1];
    const pair = pairAt(sound, index);
    if (before === undefined || pair === undefined || taken.has(index)) return [];
    if (before.added === undefined && entry.added === undefined) return [];
    const reason = reasonWithout(before, entry);
    if (reason !== undefined) without.add(reason);
    return reason === undefined ? [pair] : [];
  });
  return { added, rewritten, without: without.counts() };
}

function reasonWithout(before: ComparableEntry, after: ComparableEntry): string | undefined {
  if (after.isExtraction) return 'the later capture was only read anew';
  if (before.textDigest === after.textDigest) return 'the texts are the same';
  const isSameMethod = before.generation !== undefined && before.generation === after.generation;
  return isSameMethod ? undefined : 'the texts differ, but were read by different methods';
}

/**
 * Where a change record belongs when captures were added between its two.
 *
 * It keeps the text that it leads to: it stands at the first of the captures directly before its
 * later one that have the same text, or else at the later one itself.
 *
 * @returns the place of its later capture, or `undefined` when nothing came between
 */
function placeAfterAdditions(
  sound: readonly ComparableEntry[],
  change: ExistingChange,
): number | undefined {
  const first = sound.findIndex(({ key }) => key === change.before);
  const last = sound.findIndex(({ key }) => key === change.after);
  if (first < 0 || !sound.slice(first + 1, Math.max(last, 0)).some(({ added }) => added))
    return undefined;
  let index = last;
  while (index - 1 > first && sound[index - 1]?.textDigest === sound[last]?.textDigest) index -= 1;
  return index;
}

function pairAt(sound: readonly ComparableEntry[], index: number): CapturePair | undefined {
  const [before, after] = [sound[index - 1], sound[index]];
  return before === undefined || after === undefined
    ? undefined
    : { before: before.key, after: after.key };
}
