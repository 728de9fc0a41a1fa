/** How the search page gets at the files of the site, by address. */
export interface SiteFiles {
  /** @returns what `fetch` gives; rejects when there is no way to the file */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** @returns the exports of a module */
  importModule(url: string): Promise<unknown>;
}

const published: SiteFiles = {
  fetch: (url, init) => fetch(url, init),
  importModule: (url) => import(/* @vite-ignore */ url),
};

let used = published;

/** @returns the way to the files that is in use: the network, unless another was given */
export const siteFiles = (): SiteFiles => used;

/** Puts another way in place, before the page begins. For a copy of the site that nobody serves. */
export function useSiteFiles(files: SiteFiles): void {
  used = files;
}
