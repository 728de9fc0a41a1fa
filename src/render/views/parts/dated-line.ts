import type { TimeView } from '../../words/dates.ts';
import type { Run } from '../../words/runs.ts';

/** A day and what happened on it. */
export interface DatedLine {
  readonly date: TimeView;
  readonly runs: readonly Run[];
}
