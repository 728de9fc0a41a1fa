import type { Digest } from '../domain/digest.ts';
import type { ViewContext } from '../render/views/context.ts';

/** What the pages are made with beside the archive itself. */
export interface SiteSetting {
  /** Digest of the code that makes pages. */
  readonly code: Digest;
  /** Told how many pages have been rendered so far; pages taken from the cache do not count. */
  onPage(pages: number): void;
}

let opened: { readonly context: ViewContext; readonly setting: SiteSetting } | undefined;
let pages = 0;

/** Gives the pages the archive to show. Called once, before Astro starts. */
export function openArchive(context: ViewContext, setting: SiteSetting): void {
  opened = { context, setting };
  pages = 0;
}

/**
 * The archive that is being built.
 *
 * @throws Error when no archive was opened: pages are built by `muniment build`, not by `astro build`
 */
export function viewContext(): ViewContext {
  return theOpened().context;
}

/** @returns the digest of the code that makes the pages */
export function siteCode(): Digest {
  return theOpened().setting.code;
}

/** Counts a rendered page. */
export function pageRendered(): void {
  pages += 1;
  theOpened().setting.onPage(pages);
}

function theOpened(): NonNullable<typeof opened> {
  if (opened === undefined)
    throw new Error('No archive is open. Build with "npm run build" (muniment build).');
  return opened;
}
