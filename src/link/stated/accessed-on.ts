import { dateOf } from '../../domain/instants.ts';
import type { Comparison } from './stated.ts';

/** A record never has an access date: it differs from reader to reader, and a page cannot know it. */
export const accessedOn: Comparison = {
  figure: 'accessedOn',
  compare({ accessedOn: stated }, { capture }) {
    if (stated === undefined) return [];
    return [
      {
        code: 'stated/accessed',
        stated,
        derived: `captured on ${dateOf(capture.capture.capturedAt)}; the day of access is the reader’s`,
      },
    ];
  },
};
