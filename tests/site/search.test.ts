import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CountedFiles } from '../../scripts/bench/counted-files.ts';
import { randomQueries } from '../../scripts/bench/random-queries.ts';
import { linesOf, scan } from '../../scripts/bench/scan.ts';
import { openIndex, type OpenIndex } from '../../src/browser/search/search.ts';
import { searchRecords } from '../../src/render/search/records.ts';
import type { SearchRecord } from '../../src/render/search/search-record.ts';
import { loadContent, readContent } from '../support/content.ts';
import { PROJECT_ROOT } from '../support/program.ts';

const site = inject('demonstrationSite');
let files: CountedFiles;
let records: readonly SearchRecord[];
let index: OpenIndex;

beforeAll(async () => {
  const { loaded } = loadContent(readContent(join(PROJECT_ROOT, 'content')));
  if (loaded === undefined) throw new Error('the demonstration archive has no settings');
  records = [...searchRecords(loaded)];
  files = new CountedFiles(site);
  files.use();
  index = await openIndex(files.site);
});

const find = async (words: string): Promise<readonly number[]> => {
  const { records: found } = await index.search({ words, chosen: new Map(), order: 'best' });
  return [...found].sort((a, b) => a - b);
};

describe('the search of the demonstration archive', () => {
  test('finds the same records as a scan of all texts, for 200 random queries', async () => {
    const lines = linesOf(records);
    const differing = [];
    for (const query of randomQueries(records, 200, 20261124)) {
      const there = scan(lines, query);
      const found = await find(query.typed);
      if (found.join() !== there.join()) differing.push({ query: query.typed, there, found });
    }
    expect(differing).toEqual([]);
  });

  test('finds each text that it shows, and shows what it was asked for', async () => {
    for (const { typed } of randomQueries(records, 60, 7)) {
      const found = await index.search({ words: typed, chosen: new Map(), order: 'best' });
      for (const { title, texts } of await found.hits(0, 10)) {
        const terms = [title, ...texts.map(({ marked }) => marked)].flatMap(({ marks }) =>
          marks.map(({ term }) => term),
        );
        // Two passages at most are shown, so that of several terms one may be elsewhere in the record.
        expect(new Set(terms).size, typed).toBeGreaterThanOrEqual(
          Math.min(2, found.query.wanted.length),
        );
      }
    }
  });

  test('splits the words of the engine into files that are light to fetch', () => {
    // Of 3,000 places a file is below 10 kB; of the 20,000 that the engine would give one, above 40 kB.
    const folder = join(site, 'pagefind', 'index');
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(15_000);
  });

  test('keeps of the engine what the search page reads, and nothing else', () => {
    const names = readdirSync(join(site, 'pagefind')).map((name) =>
      name.replace(/_[0-9a-f]+\./, '_….'),
    );
    expect(names.sort()).toEqual([
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'pagefind.unknown_….pf_meta',
      'wasm.unknown.pagefind',
    ]);
  });
});
