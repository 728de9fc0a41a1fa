import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJsonOf, sha256 } from '../domain/digest.ts';
import {
  searchEntryPath,
  searchFolderPath,
  searchIndexPath,
  searchTablePath,
  searchTextsPath,
  searchWordsPath,
  type SitePath,
} from '../domain/urls.ts';
import type { Progress } from '../io/progress.ts';
import { facetLabels } from '../render/search/facets.ts';
import { searchRecords } from '../render/search/records.ts';
import { SearchIndex, type BesideIndex } from '../render/search/search-index.ts';
import type { SearchRecord } from '../render/search/search-record.ts';
import type { FacetLabels } from '../domain/search/search-table.ts';
import type { ViewContext } from '../render/views/context.ts';
import { EngineIndex } from './engine-index.ts';
import { packed } from './packed.ts';

/**
 * Writes the search index of an archive, the engine that reads it in a browser, and beside them the table and the
 * texts from which the search page shows what the engine finds.
 *
 * @param out - the folder of the site
 */
export async function writeSearchIndex(
  context: ViewContext,
  out: string,
  progress: Progress,
): Promise<void> {
  const records = searchRecords(context);
  await writeIndexOf(records, facetLabels(context.archive), out, progress);
}

/** Writes the index of any records. They go in one by one in their order, because the bytes depend on it. */
export async function writeIndexOf(
  records: Iterable<SearchRecord>,
  labels: readonly FacetLabels[],
  out: string,
  progress: Progress,
): Promise<void> {
  const index = new SearchIndex();
  const engine = await EngineIndex.open();
  try {
    let done = 0;
    for (const record of records) {
      for (const page of index.add(record)) await engine.add(page);
      done += 1;
      progress.update('Indexing words', done, 0);
    }
    const last = index.lastPage();
    if (last !== undefined) await engine.add(last);
    const pages = await engine.write(join(out, ...partsOf(searchIndexPath)));
    writeFiles(out, index.finish(pages, labels));
  } finally {
    await engine.close();
  }
}

function writeFiles(out: string, { table, texts, words }: BesideIndex): void {
  const files = [canonicalJsonOf(table), ...texts, ...words].map(packed);
  const folder = searchFolderPath(sha256(files.map((bytes) => sha256(bytes)).join()));
  const paths = [
    searchTablePath(folder),
    ...texts.map((_, file) => searchTextsPath(folder, file)),
    ...words.map((_, list) => searchWordsPath(folder, list)),
  ];
  paths.forEach((path, index) => {
    write(out, path, files[index] ?? new Uint8Array());
  });
  write(out, searchEntryPath, `${canonicalJsonOf({ folder })}\n`);
}

function write(out: string, path: SitePath, bytes: Uint8Array | string): void {
  const file = join(out, ...partsOf(path));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

const partsOf = (path: SitePath): readonly string[] =>
  path.split('/').filter((part) => part !== '');
