import { SLOT_PLACES } from '../../domain/search/search-table.ts';
import type { Segment } from './segments.ts';

/** What one page of the index is made of: a word, or something the engine passes over, for every place. */
export interface IndexPage {
  readonly words: string;
  readonly pairs: string;
  readonly slots: number;
}

/** Engine and build hold a page in memory as a whole. */
const MOST_SLOTS = 2048;
/** The engine counts it as a place and indexes nothing. */
const EMPTY = '-';

/** Fills pages with segments, in the order in which they come. */
export class IndexPages {
  private words: string[] = [];
  private pairs: string[] = [];

  /** @returns the page that is full when this segment needs a new one */
  add(segment: Segment): IndexPage | undefined {
    const isFull = this.words.length / SLOT_PLACES + segment.slots > MOST_SLOTS;
    const full = isFull ? this.take() : undefined;
    for (let place = 0; place < segment.slots * SLOT_PLACES; place += 1) {
      this.words.push(segment.words[place] ?? EMPTY);
      this.pairs.push(segment.pairs[place] ?? EMPTY);
    }
    return full;
  }

  /** @returns the last page; `undefined` when nothing is left */
  take(): IndexPage | undefined {
    const { words, pairs } = this;
    this.words = [];
    this.pairs = [];
    if (words.length === 0) return undefined;
    return { words: words.join(' '), pairs: pairs.join(' '), slots: words.length / SLOT_PLACES };
  }
}
