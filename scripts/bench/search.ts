/**
 * Whether the search finds exactly what is there, and what a first query fetches.
 *
 *     node scripts/bench/search.ts --content DIR [--provisions N] [--queries N] [--seed N]
 *
 * Every query is a session of its own: engine, index and texts of the first page of results are read anew. What it
 * finds is compared with a scan of all texts. Nothing is timed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openIndex } from '../../src/browser/search/search.ts';
import { createProgress } from '../../src/io/progress.ts';
import { facetLabels } from '../../src/render/search/facets.ts';
import { searchRecords } from '../../src/render/search/records.ts';
import { writeIndexOf } from '../../src/site/search-index.ts';
import { loadFolder } from '../load.ts';
import { CountedFiles, type Fetched } from './counted-files.ts';
import { filledUp } from './filled-up.ts';
import { randomQueries, type RandomQuery } from './random-queries.ts';
import { linesOf, scan, type Lines } from './scan.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.muniment' },
    provisions: { type: 'string', default: '10857' },
    queries: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

const RESULTS_SHOWN = 10;
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'muniment-search-'));

interface Row {
  readonly query: RandomQuery;
  readonly found: number;
  readonly missed: number;
  readonly extra: number;
  readonly fetched: readonly Fetched[];
}

async function writeIndex(): Promise<ReturnType<typeof filledUp>> {
  const source = { content: resolve(values.content), cache: resolve(values.cache) };
  const { loaded } = loadFolder(source, process);
  if (loaded === undefined) throw new Error(`${values.content} has no settings that can be read`);
  const filled = filledUp([...searchRecords(loaded)], Number(values.provisions));
  const progress = createProgress(process.stderr);
  await writeIndexOf(filled.records, facetLabels(loaded.archive), folder, progress);
  return filled;
}

async function ask(query: RandomQuery, files: CountedFiles, lines: Lines): Promise<Row> {
  const index = await openIndex(files.site);
  const answer = await index.search({ words: query.typed, chosen: new Map(), order: 'best' });
  await answer.hits(0, RESULTS_SHOWN);
  const found = new Set(answer.records);
  const there = new Set(scan(lines, query));
  const row = {
    query,
    found: found.size,
    missed: [...there].filter((record) => !found.has(record)).length,
    extra: [...found].filter((record) => !there.has(record)).length,
    fetched: files.take(),
  };
  if (row.missed + row.extra > 0) {
    process.stdout.write(`${row.missed} missed, ${row.extra} extra: ${query.typed}\n`);
  }
  return row;
}

function report(rows: readonly Row[], records: number, made: number): void {
  const of = (kind: string): readonly Row[] => rows.filter(({ query }) => query.kind === kind);
  const kinds = [...new Set(rows.map(({ query }) => query.kind))];
  process.stdout.write(
    `${records} records, among them ${values.provisions} provisions, ${made} of them made of paragraphs of the documents; seed ${values.seed}\n`,
  );
  console.table([...kinds.map((kind) => lineOf(kind, of(kind))), lineOf('all', rows)]);
  console.table(
    Object.entries(bytesByKind(rows)).map(([what, sizes]) => ({
      'bytes of': what,
      ...spread(sizes),
    })),
  );
}

function lineOf(kind: string, rows: readonly Row[]): Record<string, string | number> {
  const differing = rows.filter(({ missed, extra }) => missed + extra > 0).length;
  return {
    kind,
    queries: rows.length,
    'found (median)': spread(rows.map(({ found }) => found)).median,
    missed: sum(rows.map(({ missed }) => missed)),
    extra: sum(rows.map(({ extra }) => extra)),
    'sets that differ': differing,
    'bytes, median': spread(rows.map(sizeOf)).median,
    'bytes, largest': spread(rows.map(sizeOf)).largest,
  };
}

const PARTS: readonly (readonly [string, RegExp])[] = [
  ['engine (script, wasm)', /pagefind\.js$|wasm/],
  ['what the engine reads of the index (entry, meta)', /entry\.json$|pf_meta$/],
  ['words and pairs (chunks)', /pf_index$/],
  ['table of records and facets', /current\.json$|table\.packed$/],
  ['texts of the results shown', /texts\//],
];

function bytesByKind(rows: readonly Row[]): Record<string, readonly number[]> {
  return Object.fromEntries(
    PARTS.map(([name, pattern]) => [
      name,
      rows.map((row) => sizeOf({ fetched: row.fetched.filter(({ path }) => pattern.test(path)) })),
    ]),
  );
}

const sizeOf = ({ fetched }: Pick<Row, 'fetched'>): number =>
  sum(fetched.map(({ sizeBytes }) => sizeBytes));

function spread(sizes: readonly number[]): { readonly median: number; readonly largest: number } {
  const sorted = [...sizes].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, largest: sorted.at(-1) ?? 0 };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

try {
  const { records, made } = await writeIndex();
  const lines = linesOf(records);
  const files = new CountedFiles(folder);
  files.use();
  const rows: Row[] = [];
  for (const query of randomQueries(records, Number(values.queries), Number(values.seed))) {
    rows.push(await ask(query, files, lines));
  }
  report(rows, records.length, made);
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
