import type { ViewContext } from '../render/views/context.ts';

let opened: ViewContext | undefined;
let report: (pages: number) => void = () => undefined;
let pages = 0;

/**
 * Gives the pages the archive to show. Called once, by the command that builds or serves, before Astro starts.
 *
 * @param onPage - told how many pages have been rendered so far
 */
export function openArchive(context: ViewContext, onPage: (pages: number) => void): void {
  opened = context;
  report = onPage;
  pages = 0;
}

/**
 * The archive that is being built.
 *
 * @throws Error when no archive was opened: pages are built by `muniment build`, not by `astro build`
 */
export function viewContext(): ViewContext {
  if (opened === undefined) throw new Error('No archive is open. Build with "npm run build" (muniment build).');
  return opened;
}

/** Counts a rendered page. */
export function pageRendered(): void {
  pages += 1;
  report(pages);
}
