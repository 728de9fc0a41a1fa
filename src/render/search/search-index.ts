import { canonicalJsonOf } from '../../domain/digest.ts';
import { byCodeUnit } from '../../domain/order.ts';
import { PARTS, type FacetLabels, type SearchTable } from '../../domain/search/search-table.ts';
import { dayColumn, facetColumns, type FacetRow } from './facet-columns.ts';
import { IndexPages, type IndexPage } from './index-pages.ts';
import type { SearchRecord } from './search-record.ts';
import { segmentsOf } from './segments.ts';
import { TextFiles } from './text-files.ts';

/** What the search page reads beside the engine's index. */
export interface BesideIndex {
  readonly table: SearchTable;
  /** JSON of every file of texts, and of every list of words. */
  readonly texts: readonly string[];
  readonly words: readonly string[];
}

/** Takes records in order, and gives the pages that the engine indexes, the table, and the texts of results. */
export class SearchIndex {
  private readonly pages = new IndexPages();
  private readonly texts = new TextFiles();
  private readonly rows: FacetRow[] = [];
  private readonly segments: (readonly number[])[] = [];
  private readonly words = new Set<string>();

  /** @returns the pages of the engine's index that this record has filled */
  add({ shown, texts, facets }: SearchRecord): readonly IndexPage[] {
    const segments = texts.flatMap(segmentsOf);
    const parts = PARTS.filter((_, index) => segments.some(({ code }) => (code & 7) === index));
    this.texts.add(this.rows.length, shown, segments);
    this.rows.push({ facets: { part: parts, ...facets }, day: shown.date });
    this.segments.push(segments.map(({ code }) => code));
    for (const word of segments.flatMap(({ vocabulary }) => vocabulary)) this.words.add(word);
    return segments.flatMap((segment) => this.pages.add(segment) ?? []);
  }

  /** @returns the page that was still being filled */
  lastPage(): IndexPage | undefined {
    return this.pages.take();
  }

  /** @returns everything that is read beside the engine's index, given how the engine names each of its pages */
  finish(pages: SearchTable['pages'], labels: readonly FacetLabels[]): BesideIndex {
    this.texts.finish();
    const words = inLists([...this.words].sort(byCodeUnit));
    const table = {
      pages,
      segments: this.segments,
      texts: this.texts.counts,
      wordLists: words.map(([first = '']) => first),
      facets: facetColumns(labels, this.rows),
      ...dayColumn(this.rows),
    };
    return { table, texts: this.texts.files, words: words.map(canonicalJsonOf) };
  }
}

/** In one file, so many words compress to about a kilobyte. */
const WORDS_IN_LIST = 400;

function inLists(words: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(words.length / WORDS_IN_LIST);
  return Array.from({ length: count }, (_, list) =>
    words.slice(list * WORDS_IN_LIST, (list + 1) * WORDS_IN_LIST),
  );
}
