import type { Instant } from '../../domain/instants.ts';
import type { ContentPath } from '../../domain/records.ts';
import type { ReportProgress } from '../ports.ts';
import type { ExistingRecords } from './existing-records.ts';
import type { HeldText } from './held-texts.ts';
import type { ImportSummary } from './import-summary.ts';
import type { TosdrSource } from './read-source.ts';
import type { Services } from './services.ts';

/** All that an import works with. */
export interface ImportRequest {
  readonly source: TosdrSource;
  readonly services: Services;
  readonly texts: readonly HeldText[];
  readonly existing: ExistingRecords;
  /** Latest instant at which what has no date of its own can have been captured. */
  readonly asOf: Instant;
  readonly idPrefix: string;
  /** Digest or other name of the state of the source. */
  readonly upstream: string;
  readonly progress: ReportProgress;
}

/** A file to be written. */
export interface PlannedFile {
  readonly path: ContentPath;
  readonly content: string | Uint8Array;
}

/** What an import is going to write. */
export interface ImportPlan {
  /** What others refer to comes first. Empty when there is nothing new. */
  readonly files: readonly PlannedFile[];
  readonly summary: ImportSummary;
}
