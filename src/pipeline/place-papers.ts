import type { SitePath } from '../domain/urls.ts';
import type { ViewContext } from '../render/views/context.ts';

/** Takes copies of drawn files. */
export interface PaperSink {
  /** @param file - absolute path of the file as the press keeps it */
  take(path: SitePath, file: string): void;
}

/** Puts what was drawn beside the pages. @returns how many files */
export function placePapers({ papers = new Map() }: ViewContext, sink: PaperSink): number {
  for (const [path, { file }] of papers) sink.take(path, file);
  return papers.size;
}
