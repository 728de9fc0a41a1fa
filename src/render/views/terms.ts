import type { Archive } from '../../domain/archive.ts';
import { byKey } from '../../domain/order.ts';
import type { Term } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import {
  categoriesPath,
  categoryPath,
  clauseTypePath,
  clauseTypesPath,
  listPagePath,
  type SitePath,
} from '../../domain/urls.ts';
import { feedOfTerm } from '../feeds/change-feed.ts';
import { plainText } from '../plain-text.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import {
  byPlatform,
  platformCount,
  provisionRow,
  provisionsUnder,
  type ProvisionRow,
} from './rows/provision-row.ts';

/** The two vocabularies whose terms have a page that lists provisions. */
export type TermKind = 'clauseType' | 'category';

export interface TermRow {
  readonly term: LinkView;
  readonly definition?: string;
  readonly records: string;
  readonly platforms: string;
}

export interface TermsView extends PageFrame {
  readonly lead: string;
  readonly nameOfTerm: string;
  readonly rows: readonly TermRow[];
}

export interface TermPage {
  readonly kind: TermKind;
  readonly term: Slug;
  readonly page: number;
}

export interface TermView extends PageFrame {
  readonly kindName: string;
  readonly slug: Slug;
  /** Markdown. */
  readonly definition?: string;
  readonly lead: string;
  readonly list: ListPage<ProvisionRow>;
}

const KINDS = {
  clauseType: {
    name: 'Clause type',
    plural: 'Clause types',
    lead: 'A clause type lets provisions of different platforms be compared.',
    index: clauseTypesPath,
    path: clauseTypePath,
    terms: ({ vocabulary }: Archive) => vocabulary['clause-types'],
  },
  category: {
    name: 'Category',
    plural: 'Categories',
    lead: 'A category gathers provisions about one subject. A provision may be in several.',
    index: categoriesPath,
    path: categoryPath,
    terms: ({ vocabulary }: Archive) => vocabulary.categories,
  },
} as const;

/** The index of one vocabulary, in order of name. */
export function termsView(kind: TermKind, context: ViewContext): TermsView {
  const { archive } = context;
  const words = KINDS[kind];
  const rows = [...words.terms(archive).values()]
    .sort(byKey(({ name, slug }) => `${name.toLowerCase()} ${slug}`))
    .map((term) => termRow(term, kind, archive));
  return {
    ...frameOf(context, {
      address: words.index,
      title: words.plural,
      description: `${words.lead} This archive uses ${formatCount(rows.length)}.`,
      breadcrumb: [],
    }),
    lead: words.lead,
    nameOfTerm: words.name,
    rows,
  };
}

export function termPages(kind: TermKind, { archive }: ViewContext): readonly TermPage[] {
  return [...KINDS[kind].terms(archive).keys()].flatMap((term) =>
    pageNumbers(provisionsUnder(archive, kind, term).length).map((page) => ({ kind, term, page })),
  );
}

/** One term and the provisions under it, in order of platform. */
export function termView({ kind, term: slug, page }: TermPage, context: ViewContext): TermView {
  const { archive } = context;
  const words = KINDS[kind];
  const term = words.terms(archive).get(slug);
  if (term === undefined) throw new Error(`no ${kind} ${slug}`);
  const entries = provisionsUnder(archive, kind, slug);
  const path: SitePath = words.path(slug);
  const list = listPage({ path, rows: byPlatform(entries), noun: 'record' }, page);
  const lead = countSentence(entries.length, platformCount(entries), archive);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(term.name, page),
      description: `${words.name}: ${term.name}. ${lead}`,
      breadcrumb: [{ label: words.plural, path: words.index }, { label: term.name }],
      feed: feedOfTerm(kind, term, archive),
    }),
    kindName: words.name,
    slug,
    ...(term.definition !== undefined && { definition: term.definition }),
    lead,
    list: { ...list, rows: list.rows.map((entry) => provisionRow(entry, archive)) },
  };
}

function termRow(term: Term, kind: TermKind, archive: Archive): TermRow {
  const entries = provisionsUnder(archive, kind, term.slug);
  return {
    term: { label: term.name, path: KINDS[kind].path(term.slug) },
    ...(term.definition !== undefined && { definition: plainText(term.definition) }),
    records: formatCount(entries.length),
    platforms: formatCount(platformCount(entries)),
  };
}

/** @returns `3 provision records, on 2 of 343 platforms.` */
export function countSentence(
  records: number,
  platforms: number,
  { platforms: all }: Archive,
): string {
  return records === 0
    ? 'No provision record yet.'
    : `${plural(records, 'provision record')}, on ${formatCount(platforms)} of ${plural(all.size, 'platform')}.`;
}
