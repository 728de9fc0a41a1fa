import type { Archive } from '../../domain/archive.ts';
import { byKey } from '../../domain/order.ts';
import type { Term } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import { agenciesPath, agencyPath, listPagePath, regulationPath } from '../../domain/urls.ts';
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
import { countSentence } from './terms.ts';

export interface AgenciesView extends PageFrame {
  readonly lead: string;
  readonly rows: readonly {
    readonly agency: LinkView;
    readonly jurisdiction: string;
    readonly complaintUrl?: string;
    readonly records: string;
  }[];
}

export interface AgencyView extends PageFrame {
  readonly shortName: string;
  readonly jurisdiction: string;
  readonly lead: string;
  /** Markdown. */
  readonly definition?: string;
  readonly url?: string;
  readonly complaintUrl?: string;
  /** Laws that name the authority. */
  readonly regulations: readonly LinkView[];
  readonly list: ListPage<ProvisionRow>;
}

export interface AgencyPage {
  readonly agency: Slug;
  readonly page: number;
}

/** The authorities, in order of jurisdiction and name. */
export function agenciesView(context: ViewContext): AgenciesView {
  const { archive } = context;
  const terms = [...archive.vocabulary.agencies.values()].sort(
    byKey((term) => `${jurisdictionOf(term)} ${term.name.toLowerCase()}`),
  );
  return {
    ...frameOf(context, {
      address: agenciesPath,
      title: 'Authorities',
      description: `${plural(terms.length, 'authority', 'authorities')} that supervise the laws recorded here, with where they take complaints.`,
      breadcrumb: [],
      section: 'regulations',
    }),
    lead: 'Public authorities named in provision records, with where they take complaints.',
    rows: terms.map((term) => ({
      agency: { label: term.name, path: agencyPath(term.slug) },
      jurisdiction: jurisdictionOf(term),
      ...(term.complaintUrl !== undefined && { complaintUrl: term.complaintUrl }),
      records: formatCount(provisionsUnder(archive, 'agency', term.slug).length),
    })),
  };
}

export function agencyPages({ archive }: ViewContext): readonly AgencyPage[] {
  return [...archive.vocabulary.agencies.keys()].flatMap((agency) =>
    pageNumbers(provisionsUnder(archive, 'agency', agency).length).map((page) => ({
      agency,
      page,
    })),
  );
}

export function agencyView({ agency: slug, page }: AgencyPage, context: ViewContext): AgencyView {
  const { archive } = context;
  const term = archive.vocabulary.agencies.get(slug);
  if (term === undefined) throw new Error(`no agency ${slug}`);
  const entries = provisionsUnder(archive, 'agency', slug);
  const path = agencyPath(slug);
  const list = listPage({ path, rows: byPlatform(entries), noun: 'record' }, page);
  const lead = countSentence(entries.length, platformCount(entries), archive);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(term.name, page),
      description: `${term.name}: provisions that name this authority. ${lead}`,
      breadcrumb: [{ label: 'Authorities', path: agenciesPath }, { label: term.name }],
      section: 'regulations',
    }),
    shortName: term.shortName ?? term.name,
    jurisdiction: jurisdictionOf(term),
    lead,
    ...(term.definition !== undefined && { definition: term.definition }),
    ...(term.url !== undefined && { url: term.url }),
    ...(term.complaintUrl !== undefined && { complaintUrl: term.complaintUrl }),
    regulations: supervised(archive, slug),
    list: { ...list, rows: list.rows.map((entry) => provisionRow(entry, archive)) },
  };
}

function supervised({ vocabulary }: Archive, agency: Slug): readonly LinkView[] {
  return [...vocabulary.regulations.values()]
    .filter(({ agencies }) => agencies.includes(agency))
    .map(({ name, slug }) => ({ label: name, path: regulationPath(slug) }));
}

const jurisdictionOf = ({ jurisdiction }: Term): string => jurisdiction ?? 'Not stated';
