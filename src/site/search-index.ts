import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import { searchIndexPath } from '../domain/urls.ts';
import type { Progress } from '../io/progress.ts';
import { searchRecords } from '../render/search/records.ts';
import type { SearchRecord } from '../render/search/search-record.ts';
import type { ViewContext } from '../render/views/context.ts';

/** Ready-made interfaces that Pagefind writes beside its index; the search page has its own. */
const NOT_NEEDED = [
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
] as const;

/**
 * Writes the search index of an archive, and the engine that reads it in a browser.
 *
 * Records go in one by one in their order, because the bytes of the index depend on it.
 *
 * @param out - the folder of the site; the index gets a folder in it
 */
export async function writeSearchIndex(
  context: ViewContext,
  out: string,
  progress: Progress,
): Promise<void> {
  const folder = join(out, searchIndexPath);
  try {
    const index = await openIndex(context.archive.settings.language);
    let done = 0;
    for (const record of searchRecords(context)) {
      await add(index, record, context.archive.settings.language);
      done += 1;
      progress.update('Indexing words', done, 0);
    }
    const { errors } = await index.writeFiles({ outputPath: folder });
    refuse(errors);
  } finally {
    await close();
  }
  for (const name of NOT_NEEDED) rmSync(join(folder, name), { force: true });
}

/** One index for all languages: Pagefind would otherwise search only the language of the page. */
async function openIndex(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: primaryLanguage(language) });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind opened no index and gave no reason.');
  return index;
}

async function add(index: PagefindIndex, record: SearchRecord, language: string): Promise<void> {
  const { content, facets, part, shown } = record;
  const custom: CustomRecord = {
    // What a result prints travels as its address. As metadata it would be searched too, and a clause
    // would be found by a word that only its title has.
    // With the part in it no two are the same: of records with one address Pagefind keeps the last.
    url: JSON.stringify({ part, ...shown }),
    content,
    language: primaryLanguage(language),
    filters: Object.fromEntries(
      Object.entries(facets)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, [...values]]),
    ),
    ...(shown.date !== undefined && { sort: { date: shown.date } }),
  };
  const { errors } = await index.addCustomRecord(custom);
  refuse(errors);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;
