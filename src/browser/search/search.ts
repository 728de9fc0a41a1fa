import type { SearchEntry, SearchTable } from '../../domain/search/search-table.ts';
import {
  searchEntryPath,
  searchIndexPath,
  searchTablePath,
  type SitePath,
} from '../../domain/urls.ts';
import { openEngine } from './engine.ts';
import { hitOf, type Hit } from './hits.ts';
import { indexTableOf, type IndexTable } from './index-table.ts';
import { matching, searchedParts, type Counts } from './matching.ts';
import { readPacked, responseOf } from './packed-file.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { byDay, byScore, segmentScores } from './ranking.ts';
import { ResultTexts } from './result-texts.ts';
import type { SearchState } from './search-state.ts';
import { termHits, type TermHits } from './term-hits.ts';
import { placesOfTerm, type PlaceSource } from './term-places.ts';
import { WordLists } from './word-lists.ts';

/** What a search found. */
export interface Found {
  readonly query: Query;
  readonly counts: Counts;
  readonly facets: IndexTable['facets'];
  /** In how many records each wanted term is, in any part and whatever is chosen. */
  readonly termCounts: readonly number[];
  /** Indexes of the records found, in the order asked for. */
  readonly records: readonly number[];
  /** @returns the results from one place of that order up to another, from 0, the end exclusive */
  hits(from: number, to: number): Promise<readonly Hit[]>;
}

/** An index that is open. */
export interface OpenIndex {
  /**
   * @throws Error when a file of the index cannot be read
   * @throws TooManyWords when the beginning of a word stands for too many
   */
  search(state: Pick<SearchState, 'words' | 'chosen' | 'order'>): Promise<Found>;
}

/**
 * Opens the index of a site. What a search needs is read when it is needed.
 *
 * @param site - address of the site's root, with a final slash
 * @throws Error when the index cannot be read
 */
export async function openIndex(site: string): Promise<OpenIndex> {
  const toUrl = (path: string): string => new URL(path.slice(1), site).href;
  const folder = readEntry(toUrl(searchEntryPath));
  const table = folder.then(async (path) => readTable(toUrl(searchTablePath(path))));
  const [engine, opened, path] = await Promise.all([
    openEngine(toUrl(searchIndexPath), table),
    table,
    folder,
  ]);
  const lists = new WordLists(opened.wordLists, path, toUrl);
  const texts = new ResultTexts(opened, path, toUrl);
  const source: PlaceSource = {
    placesOf: (word) => engine.placesOf(word),
    wordsBeginning: (beginning) => lists.beginning(beginning),
  };
  return { search: (state) => search(state, opened, source, texts) };
}

async function search(
  state: Pick<SearchState, 'words' | 'chosen' | 'order'>,
  table: IndexTable,
  source: PlaceSource,
  texts: ResultTexts,
): Promise<Found> {
  const query = parseQuery(state.words);
  const find = async (term: Term): Promise<TermHits> =>
    termHits(await placesOfTerm(term, source), table);
  const [wanted, excluded] = await Promise.all([
    Promise.all(query.wanted.map(find)),
    Promise.all(query.excluded.map(find)),
  ]);
  const found = { wanted, excluded };
  const searched = searchedParts(state);
  const { records, counts } = matching(found, state, table);
  const scores = segmentScores(found, searched, table);
  const ordered =
    state.order === 'best'
      ? byScore(records, scores, table)
      : byDay(records, table, state.order === 'newest');
  const answer = { query, found, scores, searched };
  return {
    query,
    counts,
    facets: table.facets,
    termCounts: wanted.map(({ recordCount }) => recordCount),
    records: ordered,
    hits: (from, to) =>
      Promise.all(ordered.slice(from, to).map((record) => hitOf(record, answer, table, texts))),
  };
}

/** The one file whose name stays: without asking again a browser might keep an old one. */
async function readEntry(url: string): Promise<SitePath> {
  const response = await responseOf(url, { cache: 'no-cache' });
  const entry: unknown = await response.json();
  if (!isEntry(entry)) throw new Error(`not the entry of a search index: ${url}`);
  return entry.folder;
}

async function readTable(url: string): Promise<IndexTable> {
  const table = await readPacked(url);
  if (!isTable(table)) throw new Error(`not the table of a search index: ${url}`);
  return indexTableOf(table);
}

const isEntry = (value: unknown): value is SearchEntry =>
  typeof value === 'object' && value !== null && 'folder' in value;

const isTable = (value: unknown): value is SearchTable =>
  typeof value === 'object' && value !== null && 'segments' in value && 'facets' in value;
