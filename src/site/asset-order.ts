/** The part of a plugin's context that is used here. */
interface LoadContext {
  load(options: { readonly id: string }): Promise<unknown>;
}

/** The part of a Vite plugin that is used here. */
interface LoadPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  load(this: LoadContext, id: string): Promise<undefined>;
}

const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
/** Files whose addresses pages name, in the order in which they are loaded. */
const ASSETS: readonly RegExp[] = [
  ...SUBSETS.map((subset) => new RegExp(`/source-serif-4-${subset}-opsz-normal\\.woff2\\?url$`)),
  ...SUBSETS.map((subset) => new RegExp(`/source-sans-3-${subset}-wght-normal\\.woff2\\?url$`)),
  ...SUBSETS.map((subset) => new RegExp(`/source-serif-4-${subset}-wght-italic\\.woff2\\?url$`)),
  /\/browser\/theme\.js\?url&no-inline$/,
  // Last, because it brings the files of all fonts, in no order.
  /\/styles\/index\.css\?url$/,
];

/**
 * Loads the addresses of the files that every page names one after the other.
 *
 * Vite numbers assets as they arrive, and Astro's hash of a page's modules takes in those numbers: two
 * files that race give another hash at every other build, and no rendered page is used again.
 */
export function assetOrder(): LoadPlugin {
  const asked = ASSETS.map(() => Promise.withResolvers<string>());
  return {
    name: 'muniment:asset-order',
    enforce: 'pre',
    async load(id) {
      const place = ASSETS.findIndex((form) => form.test(id));
      asked[place]?.resolve(id);
      const before = asked[place - 1];
      if (before !== undefined) await this.load({ id: await before.promise });
      return undefined;
    },
  };
}
