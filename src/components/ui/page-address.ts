import {
  notFoundPath,
  relativeReference,
  sitePathUnder,
  type SitePath,
} from '../../domain/urls.ts';

/** @returns the site path of a path that Astro gave, which starts with the base path of the build */
export function withoutBase(path: string): SitePath {
  return sitePathUnder(import.meta.env.BASE_URL, path);
}

/** @returns the site path of the page being rendered */
export function pageAddress(url: URL): SitePath {
  return withoutBase(url.pathname);
}

/**
 * @returns the reference from the page being rendered to a site path. The page for addresses that do
 *   not exist is served at any of them, so it alone refers from the root of its host.
 */
export function referenceFrom(url: URL, to: string): string {
  const page = pageAddress(url);
  const isNotFound =
    page.replace(/\/$/, '') === notFoundPath.replace(/\.html$/, '') || page === notFoundPath;
  return isNotFound
    ? `${import.meta.env.BASE_URL.replace(/\/$/, '')}${to}`
    : relativeReference(page, to);
}
