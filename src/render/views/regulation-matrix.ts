import type { Archive, ProvisionEntry } from '../../domain/archive.ts';
import type { PlainDate } from '../../domain/instants.ts';
import { byCodeUnit } from '../../domain/order.ts';
import type { Platform, Term } from '../../domain/records.ts';
import { oncePer } from '../once.ts';
import { provisionsUnder } from './rows/provision-row.ts';

/** A row of the matrix: an article, or the records for which none is given. */
export interface MatrixArticle {
  /** As the regulation's own list or a record names it; absent on the row of records without an article. */
  readonly pinCite?: string;
  readonly title?: string;
}

/** A platform's column: how many records name each article, in the order of the articles. */
export interface MatrixPlatform {
  readonly platform: Platform;
  /** When someone reviewed all documents of the platform against the regulation. */
  readonly reviewedOn?: PlainDate;
  readonly counts: readonly number[];
  /** Records in all; one that names two articles counts once. */
  readonly records: number;
}

/** Records per article and platform of one regulation. */
export interface Matrix {
  readonly articles: readonly MatrixArticle[];
  /** Platforms with records first, most records first; then those that were reviewed and have none. */
  readonly platforms: readonly MatrixPlatform[];
  /** Records per article over all platforms. */
  readonly totals: readonly number[];
}

/** @returns the whole table of a regulation */
export function matrixOf(archive: Archive, term: Term): Matrix {
  const known = matrices(archive).get(term);
  if (known !== undefined) return known;
  const matrix = makeMatrix(archive, term);
  matrices(archive).set(term, matrix);
  return matrix;
}

const matrices = oncePer((_: Archive) => new Map<Term, Matrix>());

function makeMatrix(archive: Archive, term: Term): Matrix {
  const entries = provisionsUnder(archive, 'regulation', term.slug);
  const articles = articlesOf(entries, term);
  const platforms = [...archive.platforms.values()]
    .map(({ platform }) => columnOf(platform, entries, articles, term))
    .filter(({ records, reviewedOn }) => records > 0 || reviewedOn !== undefined)
    .sort((a, b) => b.records - a.records || byCodeUnit(a.platform.slug, b.platform.slug));
  return {
    articles,
    platforms,
    totals: articles.map((_, row) =>
      platforms.reduce((total, { counts }) => total + (counts[row] ?? 0), 0),
    ),
  };
}

/** The regulation's own articles, those that only records name, and the row of records that name none. */
function articlesOf(entries: readonly ProvisionEntry[], term: Term): readonly MatrixArticle[] {
  const listed = new Set(term.articles.map(({ pinCite }) => pinCite));
  const named = entries.flatMap((entry) => pinCitesOf(entry, term));
  const others = [...new Set(named)].filter((pinCite) => !listed.has(pinCite)).sort(byCodeUnit);
  const hasNone = entries.some((entry) => pinCitesOf(entry, term).length === 0);
  return [...term.articles, ...others.map((pinCite) => ({ pinCite })), ...(hasNone ? [{}] : [])];
}

function columnOf(
  platform: Platform,
  all: readonly ProvisionEntry[],
  articles: readonly MatrixArticle[],
  term: Term,
): MatrixPlatform {
  const entries = all.filter((entry) => entry.platform.slug === platform.slug);
  const reviewed = platform.regulationsReviewed.find(({ regulation }) => regulation === term.slug);
  return {
    platform,
    ...(reviewed && { reviewedOn: reviewed.on }),
    counts: articles.map(
      ({ pinCite }) => entries.filter((entry) => isUnder(entry, pinCite, term)).length,
    ),
    records: entries.length,
  };
}

function isUnder(entry: ProvisionEntry, pinCite: string | undefined, term: Term): boolean {
  const pinCites = pinCitesOf(entry, term);
  return pinCite === undefined ? pinCites.length === 0 : pinCites.includes(pinCite);
}

/** @returns the articles that a record names for a regulation */
export function pinCitesOf({ provision }: ProvisionEntry, { slug }: Term): readonly string[] {
  return provision.regulations
    .filter(({ regulation }) => regulation === slug)
    .flatMap(({ pinCites }) => pinCites);
}
