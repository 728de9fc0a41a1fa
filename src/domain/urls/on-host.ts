import { site, type SitePath } from './site-path.ts';

/** The path on the host: base path and site path. Redirect maps and robots.txt name paths in this form. */
export function hostPath(settings: { readonly basePath: string }, path: SitePath): string {
  return `${settings.basePath.replace(/\/$/, '')}${path}`;
}

/** The public address of a page: origin, base path and site path. */
export function absoluteUrl(
  settings: { readonly origin: string; readonly basePath: string },
  path: SitePath,
): string {
  return `${settings.origin}${hostPath(settings, path)}`;
}

/**
 * The site path of a page's URL path.
 *
 * @param basePath - path under which the site lies, with or without its final slash
 */
export function sitePathUnder(basePath: string, pathname: string): SitePath {
  const base = basePath.replace(/\/$/, '');
  return site(pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname);
}
