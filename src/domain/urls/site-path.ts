/** A path under the site's root, starting with `/`; pages end with `/`. It is the same at every origin and base path. */
export type SitePath = string & { readonly __brand: 'SitePath' };

/** Names a path of the site. For the modules that form addresses; others take them from there. */
export const site = (path: string): SitePath => path as SitePath;
