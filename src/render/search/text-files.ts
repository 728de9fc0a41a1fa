import { canonicalJsonOf } from '../../domain/digest.ts';
import type { RecordTexts, ShownResult } from '../../domain/search/search-table.ts';
import type { Segment } from './segments.ts';

/** A result fetches the files of its segments, so they are small; thousands of smaller ones would burden a host. */
const MOST_CHARACTERS = 6000;

/** Files that hold the texts of records as results show them. */
export class TextFiles {
  /** JSON of each finished file. */
  readonly files: string[] = [];
  /** How many segments each finished file holds. */
  readonly counts: number[] = [];
  private open: (Omit<RecordTexts, 'segments'> & { segments: (readonly string[])[] })[] = [];
  private characters = 0;
  private segments = 0;

  add(record: number, shown: ShownResult, segments: readonly Segment[]): void {
    let isBegun = false;
    for (const { runs } of segments) {
      if (this.characters > MOST_CHARACTERS) {
        this.finish();
        isBegun = false;
      }
      if (!isBegun) this.open.push({ record, shown, segments: [] });
      isBegun = true;
      this.open.at(-1)?.segments.push(runs);
      this.segments += 1;
      this.characters += runs.reduce((sum, run) => sum + run.length, 0);
    }
  }

  /** Ends the file that is being filled. */
  finish(): void {
    if (this.open.length === 0) return;
    this.files.push(canonicalJsonOf(this.open));
    this.counts.push(this.segments);
    this.open = [];
    this.characters = 0;
    this.segments = 0;
  }
}
