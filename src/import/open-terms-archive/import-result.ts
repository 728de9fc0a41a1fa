import type { Slug } from '../../domain/slugs.ts';
import { Tally } from './tally.ts';

/** What an import did, counted. */
export class ImportCounts {
  platformsAdded = 0;
  documentsAdded = 0;
  /** Documents that got captures. */
  documentsExtended = 0;
  documentsUnchanged = 0;
  captures = 0;
  bytes = 0;
  extractions = 0;
  readonly defects = new Tally();
  changesAdded = 0;
  changesRewritten = 0;
  readonly withoutChange = new Tally();
  documentTypesAdded = 0;
}

/** How an import ended. */
export type ImportResult =
  | {
      readonly kind: 'imported';
      readonly collection: Slug;
      readonly counts: ImportCounts;
      /** Commits of the history. */
      readonly commits: number;
      readonly skipped: ReadonlyMap<string, number>;
      /** Sentences about what the archivist should know. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };
