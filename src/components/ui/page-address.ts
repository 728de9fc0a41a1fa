import { sitePathUnder, type SitePath } from '../../domain/urls.ts';

/** @returns the site path of a path that Astro gave, which starts with the base path of the build */
export function withoutBase(path: string): SitePath {
  return sitePathUnder(import.meta.env.BASE_URL, path);
}

/** @returns the site path of the page being rendered */
export function pageAddress(url: URL): SitePath {
  return withoutBase(url.pathname);
}
