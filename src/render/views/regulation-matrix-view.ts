import type { ProvisionEntry } from '../../domain/archive.ts';
import type { Slug } from '../../domain/slugs.ts';
import {
  listPagePath,
  platformPath,
  regulationPath,
  regulationPlatformsPath,
  regulationTablePath,
  withFragment,
  type SitePath,
} from '../../domain/urls.ts';
import { formatCount, plural } from '../words/numbers.ts';
import type { LinkView } from './chrome.ts';
import { ROWS_PER_PAGE } from './list-pages.ts';
import type { Matrix, MatrixPlatform } from './regulation-matrix.ts';

/** A cell of the matrix. `none`: the platform was reviewed and nothing was connected. */
export type MatrixCell =
  | {
      readonly kind: 'records';
      readonly count: string;
      readonly path: SitePath;
      /** Step of the tint, 1 to 4, which only supports the number. */
      readonly tint: number;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-reviewed' };

export interface MatrixView {
  readonly platforms: readonly LinkView[];
  readonly rows: readonly {
    readonly pinCite: string;
    readonly title?: string;
    readonly cells: readonly MatrixCell[];
    readonly total: string;
  }[];
  /** Heading of the last column, for instance `All 41`. */
  readonly totalName: string;
  readonly note: string;
  readonly links: readonly LinkView[];
}

/** As many platforms as fit beside the articles; the whole table has a page of its own. */
const COLUMNS = 7;

/**
 * Where the records of a platform stand in the list of a regulation.
 *
 * @param entries - all records of the regulation, in the order of the list
 */
export function platformInList(
  regulation: Slug,
  platform: Slug,
  entries: readonly ProvisionEntry[],
): SitePath {
  const first = entries.findIndex((entry) => entry.platform.slug === platform);
  const page = Math.floor(Math.max(0, first) / ROWS_PER_PAGE) + 1;
  return withFragment(listPagePath(regulationPath(regulation), page), platformAnchor(platform));
}

/** Fragment of a platform's first record on a page of the list. */
export const platformAnchor = (platform: Slug): string => `platform-${platform}`;

/**
 * The part of a regulation's table that its own page shows.
 *
 * @param entries - all records of the regulation, in the order of the list
 */
export function matrixView(
  { articles, platforms, totals }: Matrix,
  entries: readonly ProvisionEntry[],
  regulation: Slug,
): MatrixView {
  const columns = platforms.slice(0, COLUMNS);
  const all = platforms.length;
  return {
    platforms: columns.map(({ platform }) => ({
      label: platform.name,
      path: platformPath(platform.slug),
    })),
    rows: articles.map(({ pinCite, title }, row) => ({
      pinCite: pinCite ?? 'No article given',
      ...(title !== undefined && { title }),
      cells: columns.map((column) => cellOf(column, row, entries, regulation)),
      total: formatCount(totals[row] ?? 0),
    })),
    totalName: `All ${formatCount(all)}`,
    note: `Records per platform and article. ${formatCount(columns.length)} of ${plural(all, 'platform')} shown.`,
    links: [
      { label: 'Full table', path: regulationPlatformsPath(regulation) },
      { label: 'CSV', path: regulationTablePath(regulation) },
    ],
  };
}

function cellOf(
  column: MatrixPlatform,
  row: number,
  entries: readonly ProvisionEntry[],
  regulation: Slug,
): MatrixCell {
  const count = column.counts[row] ?? 0;
  if (count > 0) {
    return {
      kind: 'records',
      count: formatCount(count),
      path: platformInList(regulation, column.platform.slug, entries),
      tint: Math.min(count, 4),
    };
  }
  return { kind: column.reviewedOn === undefined ? 'not-reviewed' : 'none' };
}
