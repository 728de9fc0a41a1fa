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

const FIRST = /^.*\/source-serif-4-[^/]*\.woff2\?url$/;
const SECOND = /^.*\/source-sans-3-[^/]*\.woff2\?url$/;

/**
 * Loads the addresses of the two preloaded fonts one after the other.
 *
 * Vite numbers assets as they arrive, and Astro's hash of a page's modules takes in those numbers: two
 * fonts that race give another hash at every other build, and no rendered page is used again.
 */
export function fontOrder(): LoadPlugin {
  let first: string | undefined;
  let waiting: (() => void) | undefined;
  const known = new Promise<void>((resolve) => {
    waiting = resolve;
  });
  return {
    name: 'muniment:font-order',
    enforce: 'pre',
    async load(id) {
      if (FIRST.test(id)) {
        first = id;
        waiting?.();
      } else if (SECOND.test(id)) {
        await known;
        if (first !== undefined) await this.load({ id: first });
      }
      return undefined;
    },
  };
}
