import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchTable } from '../domain/search/search-table.ts';
import type { IndexPage } from '../render/search/index-pages.ts';

/**
 * What Pagefind writes and the search page never reads: ready-made interfaces, the worker, and the words of its
 * pages, in place of which results show texts of ours.
 */
const NOT_NEEDED = [
  'fragment',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-worker.js',
] as const;

/** Without a language nothing is stemmed: a word is found as it was written. */
const LANGUAGE = 'unknown';
/** How much one file of the index holds, in places; a reader fetches one or two for each word. */
const CHUNK_SIZE = '3000';
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** The engine's index while it is made. */
export class EngineIndex {
  private readonly index: PagefindIndex;
  private readonly slots: number[] = [];

  private constructor(index: PagefindIndex) {
    this.index = index;
  }

  static async open(): Promise<EngineIndex> {
    const { index, errors } = await withChunkSize(() => createIndex({ forceLanguage: LANGUAGE }));
    refuse(errors);
    if (index === undefined) throw new Error('Pagefind opened no index and gave no reason.');
    return new EngineIndex(index);
  }

  async add({ words, pairs, slots }: IndexPage): Promise<void> {
    const page = this.slots.push(slots) - 1;
    for (const [kind, content] of Object.entries({ words, pairs })) {
      const url = `${kind} ${page}`;
      const { errors } = await this.index.addCustomRecord({ url, content, language: LANGUAGE });
      refuse(errors);
    }
  }

  /** @returns the pages in order, with the ids by which the engine names them */
  async write(folder: string): Promise<SearchTable['pages']> {
    const { errors } = await this.index.writeFiles({ outputPath: folder });
    refuse(errors);
    const ids = this.slots.length > 0 ? idsOf(join(folder, 'fragment')) : new Map<string, string>();
    for (const name of NOT_NEEDED) rmSync(join(folder, name), { recursive: true, force: true });
    return this.slots.map((slots, page) => ({
      words: known(ids, `words ${page}`),
      pairs: known(ids, `pairs ${page}`),
      slots,
    }));
  }

  async close(): Promise<void> {
    await close();
  }
}

/** Pagefind's program takes the size of its files from the environment alone, and reads it when an index is opened. */
async function withChunkSize<T>(open: () => Promise<T>): Promise<T> {
  const before = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = CHUNK_SIZE;
  try {
    return await open();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, CHUNK_VARIABLE);
    else process.env[CHUNK_VARIABLE] = before;
  }
}

/** Pagefind names each page after its content; the files of its pages say which page it is. */
function idsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).map((file) => [
      urlOf(gunzipSync(readFileSync(join(folder, file))).toString('utf8')),
      basename(file, '.pf_fragment'),
    ]),
  );
}

function urlOf(fragment: string): string {
  const page: unknown = JSON.parse(fragment.replace(/^pagefind_dcd/, ''));
  if (typeof page !== 'object' || page === null || !('url' in page))
    throw new Error('Pagefind wrote a page without its address.');
  return String(page.url);
}

function known(ids: ReadonlyMap<string, string>, url: string): string {
  const id = ids.get(url);
  if (id === undefined) throw new Error(`Pagefind wrote no page for "${url}".`);
  return id;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
