import { listPagePath, type SitePath } from '../../domain/urls.ts';
import { formatCount, plural } from '../words/numbers.ts';

/** Rows on one page of a list. Short enough for a phone, long enough that a list of thousands has few pages. */
export const ROWS_PER_PAGE = 200;

/** Links to the pages of a list that is split. */
export interface PagerView {
  /** Which rows are shown, for instance `Records 201 to 400 of 3,112`. */
  readonly text: string;
  readonly pages: readonly {
    readonly label: string;
    readonly path: SitePath;
    readonly isCurrent: boolean;
  }[];
}

/** One page of a list: its number from 1, and the rows that stand on it. */
export interface ListPage<Row> {
  readonly page: number;
  readonly rows: readonly Row[];
  /** Absent when the list has one page. */
  readonly pager?: PagerView;
}

/** @returns numbers of the pages of a list, from 1; an empty list has one page that says so */
export function pageNumbers(rows: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.ceil(rows / ROWS_PER_PAGE)) }, (_, n) => n + 1);
}

/**
 * Cuts one page from a list.
 *
 * @param list - address of the list's first page, all its rows in order, and what one row and several are called
 * @param page - from 1
 */
export function listPage<Row>(
  list: {
    readonly path: SitePath;
    readonly rows: readonly Row[];
    readonly noun: string;
    readonly nouns?: string;
  },
  page: number,
): ListPage<Row> {
  const { path, rows, noun, nouns } = list;
  const start = (page - 1) * ROWS_PER_PAGE;
  const shown = rows.slice(start, start + ROWS_PER_PAGE);
  const numbers = pageNumbers(rows.length);
  if (numbers.length === 1) return { page, rows: shown };
  const [first, last] = [formatCount(start + 1), formatCount(start + shown.length)];
  return {
    page,
    rows: shown,
    pager: {
      text: `${first} to ${last} of ${plural(rows.length, noun, nouns)}`,
      pages: numbers.map((number) => ({
        label: String(number),
        path: listPagePath(path, number),
        isCurrent: number === page,
      })),
    },
  };
}

/** @returns the title of one page of a list: the first page has the list's own title */
export function pagedTitle(title: string, page: number): string {
  return page === 1 ? title : `${title}, page ${page}`;
}
