import type { RedlineRun } from '../../domain/redline.ts';
import { wordsOf } from '../../domain/version-text.ts';
import type { Budget } from './budget.ts';
import { Interner } from './interner.ts';
import { sharedStretches } from './sequence-diff.ts';

/**
 * The difference between two paragraphs, word by word.
 *
 * Words are compared first; what stands between two shared words (spaces, punctuation, other words)
 * is the same, or removed and added as one piece, less the separators that its ends share.
 *
 * @returns runs in order, none empty, neighbours of different kinds
 */
export function compareWords(before: string, after: string, budget: Budget): readonly RedlineRun[] {
  const [words, afterWords] = [wordsOf(before), wordsOf(after)];
  const interner = new Interner();
  const sequences = {
    before: interner.numbersOf(words.map(({ word }) => word)),
    after: interner.numbersOf(afterWords.map(({ word }) => word)),
  };
  const runs = new RunWriter();
  let [from, afterFrom] = [0, 0];
  for (const stretch of sharedStretches(sequences, budget)) {
    for (let step = 0; step < stretch.length; step += 1) {
      const [shared, afterShared] = [
        words[stretch.before + step],
        afterWords[stretch.after + step],
      ];
      if (shared === undefined || afterShared === undefined) continue;
      addGap(runs, before.slice(from, shared.at), after.slice(afterFrom, afterShared.at));
      runs.add('same', shared.word);
      [from, afterFrom] = [
        shared.at + shared.word.length,
        afterShared.at + afterShared.word.length,
      ];
    }
  }
  addGap(runs, before.slice(from), after.slice(afterFrom));
  return runs.runs;
}

function addGap(runs: RunWriter, removed: string, added: string): void {
  if (removed === added) {
    runs.add('same', removed);
    return;
  }
  const start = sharedSeparators(leadingSeparators(removed), leadingSeparators(added));
  const [rest, addedRest] = [removed.slice(start.length), added.slice(start.length)];
  const end = sharedSeparators(trailingSeparators(rest), trailingSeparators(addedRest), 'end');
  runs.add('same', start);
  runs.add('removed', rest.slice(0, rest.length - end.length));
  runs.add('added', addedRest.slice(0, addedRest.length - end.length));
  runs.add('same', end);
}

function leadingSeparators(text: string): readonly string[] {
  return [...text.slice(0, wordsOf(text)[0]?.at)];
}

function trailingSeparators(text: string): readonly string[] {
  const last = wordsOf(text).at(-1);
  return [...(last === undefined ? text : text.slice(last.at + last.word.length))];
}

function sharedSeparators(
  one: readonly string[],
  other: readonly string[],
  from: 'start' | 'end' = 'start',
): string {
  const at = (characters: readonly string[], place: number): string | undefined =>
    characters.at(from === 'start' ? place : -1 - place);
  let length = 0;
  while (length < one.length && at(one, length) === at(other, length)) length += 1;
  return (from === 'start' ? one.slice(0, length) : one.slice(one.length - length)).join('');
}

/** Collects runs and joins neighbours of one kind. */
class RunWriter {
  readonly runs: RedlineRun[] = [];

  add(kind: RedlineRun['kind'], text: string): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last?.kind === kind) this.runs[this.runs.length - 1] = { kind, text: last.text + text };
    else this.runs.push({ kind, text });
  }
}
