import { contentPath } from '../../domain/content-file.ts';
import type { Allocation } from './allocation.ts';
import type { ImportRequest, PlannedFile } from './import-plan.ts';
import type { ImportSummary } from './import-summary.ts';
import type { SourceCase } from './source-shapes.ts';
import type { UsedVocabulary } from './vocabulary.ts';

/** What the parts of one import share: what they read, and what they add to. */
export class ImportRun {
  readonly request: ImportRequest;
  readonly allocation: Allocation;
  readonly summary: ImportSummary;
  /** By name, as points write it; of two cases with one name the first counts. */
  readonly cases: ReadonlyMap<string, SourceCase>;
  readonly files: PlannedFile[] = [];
  readonly usedTerms = new Map<UsedVocabulary, Set<string>>();

  constructor(request: ImportRequest, allocation: Allocation, summary: ImportSummary) {
    this.request = request;
    this.allocation = allocation;
    this.summary = summary;
    this.cases = new Map([...request.source.cases].reverse().map((one) => [one.name, one]));
  }

  add(path: string, content: string | Uint8Array): void {
    this.files.push({ path: contentPath(path), content });
  }

  /** Notes that a record uses a term, so that the vocabulary gets it. */
  use(vocabulary: UsedVocabulary, slug: string): void {
    const slugs = this.usedTerms.get(vocabulary) ?? new Set();
    this.usedTerms.set(vocabulary, slugs.add(slug));
  }
}
