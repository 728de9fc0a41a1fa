import { pageStarts, type IndexTable } from './index-table.ts';
import { siteFiles } from './site-files.ts';

/** Reads the index: where its words and pairs are. */
export interface Engine {
  /**
   * @param word - in the form of the index
   * @returns its places, ascending
   * @throws Error when a file of the index cannot be read
   */
  placesOf(word: string): Promise<Int32Array>;
}

/** The parts of Pagefind's browser interface that are used here. */
interface Pagefind {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): Instance;
}

interface Instance {
  search(word: string): Promise<{ readonly results: readonly PageHit[] }>;
}

/** One page of the index, and the places in it. */
interface PageHit {
  readonly id: string;
  readonly words: readonly number[];
}

/**
 * Loads Pagefind and opens its index.
 *
 * @param index - address of the index folder
 * @throws Error when there is no engine
 */
export async function openEngine(
  index: string,
  table: Promise<Pick<IndexTable, 'pages'>>,
): Promise<Engine> {
  const module = await importEngine(new URL('pagefind.js', index).href);
  if (!isPagefind(module)) throw new Error(`no search engine in ${index}`);
  watchFetch();
  // Reading a few files and joining lists takes milliseconds; a worker would only have to be fetched.
  const instance = module.createInstance({ basePath: index, noWorker: true });
  const { pages } = await table;
  const starts = pageStarts({ pages });
  const startOf = new Map(
    pages.flatMap(({ words, pairs }, page) => [
      [words, starts[page] ?? 0],
      [pairs, starts[page] ?? 0],
    ]),
  );
  return {
    placesOf: async (word) => {
      const before = unread;
      const { results } = await instance.search(word);
      if (unread > before)
        throw new Error(`a file of the search index could not be read: ${index}`);
      const places = results.flatMap(({ id, words }) => {
        const start = startOf.get(id);
        if (start === undefined)
          throw new Error(`the index has a page that the table lacks: ${id}`);
        return words.map((place) => start + place);
      });
      return Int32Array.from(places).sort();
    },
  };
}

let failedImports = 0;

/** A browser remembers that a module could not be loaded, by its address: another try needs another one. */
async function importEngine(url: string): Promise<unknown> {
  try {
    return await siteFiles().importModule(failedImports === 0 ? url : `${url}?${failedImports}`);
  } catch (error) {
    failedImports += 1;
    throw error;
  }
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'createInstance' in module;
}

/** How many requests have failed. */
let unread = 0;
let watching: typeof fetch | undefined;

/**
 * Pagefind goes on without a file of its index that it could not read, as if no word were in it. The requests that
 * it makes are watched, so that a search with a gap fails instead.
 */
function watchFetch(): void {
  if (globalThis.fetch === watching) return;
  const plain = globalThis.fetch;
  watching = async (input, init) => {
    try {
      const response = await plain(input, init);
      if (!response.ok) unread += 1;
      return response;
    } catch (error) {
      unread += 1;
      throw error;
    }
  };
  globalThis.fetch = watching;
}
