/** A run of characters that is in both texts, only in the later, or only in the earlier. */
export interface RedlineRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * One step through two version texts, paragraph numbers from 1.
 *
 * `same`: a stretch of equal paragraphs. `changed`: one paragraph against one, word by word; the runs
 * without `added` give the earlier paragraph, those without `removed` the later one. `added` and
 * `removed`: whole paragraphs. `moved` is not told apart: it is removed in one place and added in another.
 */
export type RedlineBlock =
  | {
      readonly kind: 'same';
      readonly before: number;
      readonly after: number;
      readonly count: number;
    }
  | {
      readonly kind: 'changed';
      readonly before: number;
      readonly after: number;
      readonly runs: readonly RedlineRun[];
    }
  | { readonly kind: 'added'; readonly after: number; readonly text: string }
  | { readonly kind: 'removed'; readonly before: number; readonly text: string };

/**
 * The difference between two version texts.
 *
 * Applied to the earlier text, the blocks in order give the later one, and the other way round.
 */
export interface Redline {
  readonly blocks: readonly RedlineBlock[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** Runs of neighbouring blocks that are not `same`. */
  readonly passages: number;
}
