import type { Redline, RedlineBlock } from '../domain/redline.ts';
import { countWords, type VersionText } from '../domain/version-text.ts';
import { Budget } from './compare/budget.ts';
import { Interner } from './compare/interner.ts';
import { pairSimilar } from './compare/pair-similar.ts';
import { sharedStretches, type Stretch } from './compare/sequence-diff.ts';
import { compareWords } from './compare/word-diff.ts';

/** Name and version of the method. It changes whenever the same two texts give another difference. */
export const REDLINE_METHOD = 'redline@1';

/** Steps of comparing for one pair of texts. Beyond them, what was not compared is whole removed and added runs. */
const MOST_STEPS = 30_000_000;

type Text = Pick<VersionText, 'paragraphs'>;

/** Paragraphs of both texts that do not stand in the other one at this point, by place from 0, ends exclusive. */
interface Hole {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/**
 * The difference between two version texts.
 *
 * Equal paragraphs are found first; between them, paragraphs that share at least half of their words
 * are taken for one that was changed, and compared word by word. What a paragraph is (a heading, an
 * item) plays no part. Texts so different that the comparison would take too long lose detail, never
 * correctness: more is then given as removed and added.
 */
export function computeRedline(before: Text, after: Text): Redline {
  const texts = {
    before: before.paragraphs.map(({ text }) => text),
    after: after.paragraphs.map(({ text }) => text),
  };
  const budget = new Budget(MOST_STEPS);
  const interner = new Interner();
  const sequences = {
    before: interner.numbersOf(texts.before),
    after: interner.numbersOf(texts.after),
  };
  const blocks: RedlineBlock[] = [];
  let [from, afterFrom] = [0, 0];
  const end: Stretch = { before: texts.before.length, after: texts.after.length, length: 0 };
  for (const stretch of [...sharedStretches(sequences, budget), end]) {
    for (const block of fillHole(
      texts,
      { before: [from, stretch.before], after: [afterFrom, stretch.after] },
      budget,
    ))
      blocks.push(block);
    if (stretch.length > 0)
      blocks.push({
        kind: 'same',
        before: stretch.before + 1,
        after: stretch.after + 1,
        count: stretch.length,
      });
    [from, afterFrom] = [stretch.before + stretch.length, stretch.after + stretch.length];
  }
  return { blocks, ...sizeOf(blocks) };
}

interface Texts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function fillHole(texts: Texts, hole: Hole, budget: Budget): readonly RedlineBlock[] {
  const [removed, added] = [texts.before.slice(...hole.before), texts.after.slice(...hole.after)];
  const blocks: RedlineBlock[] = [];
  let [from, afterFrom] = [0, 0];
  const addWhole = (to: number, afterTo: number): void => {
    removed
      .slice(from, to)
      .forEach((text, place) =>
        blocks.push({ kind: 'removed', before: hole.before[0] + from + place + 1, text }),
      );
    added
      .slice(afterFrom, afterTo)
      .forEach((text, place) =>
        blocks.push({ kind: 'added', after: hole.after[0] + afterFrom + place + 1, text }),
      );
  };
  for (const pair of pairSimilar(removed, added)) {
    addWhole(pair.before, pair.after);
    const runs = compareWords(removed[pair.before] ?? '', added[pair.after] ?? '', budget);
    blocks.push({
      kind: 'changed',
      before: hole.before[0] + pair.before + 1,
      after: hole.after[0] + pair.after + 1,
      runs,
    });
    [from, afterFrom] = [pair.before + 1, pair.after + 1];
  }
  addWhole(removed.length, added.length);
  return blocks;
}

function sizeOf(blocks: readonly RedlineBlock[]): Omit<Redline, 'blocks'> {
  let [wordsAdded, wordsRemoved, passages] = [0, 0, 0];
  let last: RedlineBlock['kind'] = 'same';
  for (const block of blocks) {
    if (last === 'same' && block.kind !== 'same') passages += 1;
    last = block.kind;
    for (const { kind, text } of block.kind === 'changed' ? block.runs : []) {
      if (kind === 'added') wordsAdded += countWords(text);
      if (kind === 'removed') wordsRemoved += countWords(text);
    }
    if (block.kind === 'added') wordsAdded += countWords(block.text);
    if (block.kind === 'removed') wordsRemoved += countWords(block.text);
  }
  return { wordsAdded, wordsRemoved, passages };
}

/** @returns the paragraphs of the later text, made from those of the earlier one */
export function applyRedline(before: readonly string[], { blocks }: Redline): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'same')
      return before.slice(block.before - 1, block.before - 1 + block.count);
    if (block.kind === 'changed') return [runsWithout('removed', block.runs)];
    return block.kind === 'added' ? [block.text] : [];
  });
}

/** @returns the paragraphs of the earlier text, made from those of the later one */
export function revertRedline(after: readonly string[], { blocks }: Redline): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'same') return after.slice(block.after - 1, block.after - 1 + block.count);
    if (block.kind === 'changed') return [runsWithout('added', block.runs)];
    return block.kind === 'removed' ? [block.text] : [];
  });
}

type Runs = Extract<RedlineBlock, { kind: 'changed' }>['runs'];

function runsWithout(kind: Runs[number]['kind'], runs: Runs): string {
  return runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
}
