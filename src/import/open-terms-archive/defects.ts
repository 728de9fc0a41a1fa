import type { ExistingChange } from './changes.ts';
import type { TextFacts } from '../ports.ts';
import type { TimelineEntry } from './timeline.ts';

/** A version with fewer words than this may be an error page … */
export const FEW_WORDS = 400;
/** … when the last sound version before it has more than this many times as many. */
export const TIMES_LONGER = 20;

/** Why a version cannot stand for its document, for counts and for its record. */
export interface Defect {
  readonly kind: 'empty' | 'much-shorter' | 'not-stated' | 'late';
  /** One sentence for the capture's record. */
  readonly reason: string;
}

/** What a defect is judged by. */
export interface DefectEvidence {
  /** Of the version itself; absent when no text can be read from it. */
  readonly facts?: TextFacts;
  /** Of the last version before it in time that has no defect; absent when there is none. */
  readonly previous?: TextFacts;
  readonly timeline: readonly TimelineEntry[];
  readonly changes: readonly ExistingChange[];
}

/**
 * The defect of a version that an import adds.
 *
 * Only what came earlier in time is looked at to tell an error page from a short document, so that a
 * version's record does not depend on what is imported after it.
 */
export function defectOf(entry: TimelineEntry, evidence: DefectEvidence): Defect | undefined {
  const { facts, previous } = evidence;
  if (entry.added?.cause === 'unstated') {
    return { kind: 'not-stated', reason: 'The commit does not say that it records a retrieval.' };
  }
  if (facts === undefined || facts.words === 0) {
    return { kind: 'empty', reason: 'No words can be read from this version.' };
  }
  if (previous !== undefined && isMuchShorter(facts, previous)) {
    return { kind: 'much-shorter', reason: shorterReason(facts, previous) };
  }
  if (isLate(entry, evidence)) {
    const reason =
      'Read anew from an earlier retrieval after later versions had been recorded, so it is compared with none.';
    return { kind: 'late', reason };
  }
  return undefined;
}

function isMuchShorter(facts: TextFacts, previous: TextFacts): boolean {
  return facts.words < FEW_WORDS && facts.words * TIMES_LONGER < previous.words;
}

function shorterReason(facts: TextFacts, previous: TextFacts): string {
  const words = facts.words === 1 ? '1 word' : `${facts.words} words`;
  return `The version has ${words} where the one before has ${previous.words}: an error page or a failed extraction.`;
}

/**
 * Whether the version came after one that is later in time, and a comparison with its neighbours
 * would show what the methods of reading differ in: it was read anew, the next one was read by another
 * method, or a change record compares two captures around it that were.
 */
function isLate(entry: TimelineEntry, { timeline, changes }: DefectEvidence): boolean {
  const { order = 0, generation } = entry;
  const own = timeline.indexOf(entry);
  const next = timeline.slice(own + 1).find((other) => (other.order ?? order) < order);
  if (entry.isLate || (next !== undefined && next.generation !== generation)) return true;
  const place = new Map(timeline.map(({ key }, index) => [String(key), index]));
  return changes.some(({ before = '', after = '' }) => {
    const [first, second] = [place.get(before), place.get(after)];
    if (first === undefined || second === undefined || own < first || own > second) return false;
    return [first, second].some((index) => timeline[index]?.generation !== generation);
  });
}
