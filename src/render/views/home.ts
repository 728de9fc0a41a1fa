import type { Archive } from '../../domain/archive.ts';
import type { EvidenceSummary } from '../../domain/evidence.ts';
import {
  categoriesPath,
  categoryPath,
  changesPath,
  citePath,
  dataFilePath,
  homePath,
  idIndexPath,
  platformsPath,
  provisionPath,
  regulationsPath,
  reportPath,
  searchPath,
  verifyPath,
  withdrawnPath,
  type SitePath,
} from '../../domain/urls.ts';
import { feedOfArchive } from '../feeds/change-feed.ts';
import { plainText } from '../plain-text.ts';
import { formatDate } from '../words/dates.ts';
import { summaryView, type StateView } from '../words/evidence.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { changeRow, changesByDate, type ChangeRow } from './rows/change-row.ts';
import { provisionRow, provisionsUnder, type ProvisionRow } from './rows/provision-row.ts';

/** One line of the state of the archive. */
export interface StateLine {
  readonly state: StateView;
  readonly count: string;
  readonly detail: string;
  /** Where the detail is explained. */
  readonly link?: LinkView;
}

export interface HomeView extends PageFrame {
  readonly headline: string;
  /** The archive's own description, in Markdown. */
  readonly lead: string;
  readonly searchAction: SitePath;
  readonly searchExample: string;
  readonly browse: readonly LinkView[];
  readonly state: { readonly lead: string; readonly lines: readonly StateLine[] };
  readonly changes: readonly ChangeRow[];
  readonly allChanges: LinkView;
  readonly records: readonly ProvisionRow[];
  readonly allRecords: readonly LinkView[];
  readonly waysIn: readonly (LinkView & { readonly text: string })[];
}

const LATEST = { changes: 4, records: 5, categories: 5 } as const;

export function homeView(context: ViewContext): HomeView {
  const { archive } = context;
  const { settings } = archive;
  return {
    ...frameOf(context, {
      address: homePath,
      title: settings.name,
      description: plainText(settings.description).replaceAll('\n', ' '),
      breadcrumb: [],
      feed: feedOfArchive(archive),
    }),
    headline: 'What platforms’ policies say, and said.',
    lead: settings.description,
    searchAction: searchPath,
    searchExample: `advertising, ${latestProvisions(archive, 1)[0]?.id ?? 'a record id'}, a hash`,
    browse: browseLinks(archive),
    state: stateOf(context),
    changes: changesByDate(archive)
      .slice(0, LATEST.changes)
      .map((entry) => changeRow(entry, archive)),
    allChanges: { label: 'All changes', path: changesPath },
    records: latestProvisions(archive, LATEST.records),
    allRecords: [
      { label: 'All records by id', path: idIndexPath },
      { label: 'CSV', path: dataFilePath('provisions.csv') },
    ],
    waysIn: waysIn(archive),
  };
}

/** Ids are given in order, so the highest ones are the latest records. */
function latestProvisions(archive: Archive, count: number): readonly ProvisionRow[] {
  return [...archive.provisions.values()]
    .slice(-count)
    .reverse()
    .map((entry) => provisionRow(entry, archive));
}

/** The categories with most records, and the way to all of them. */
function browseLinks(archive: Archive): readonly LinkView[] {
  const categories = [...archive.vocabulary.categories.values()].map((term) => ({
    term,
    records: provisionsUnder(archive, 'category', term.slug).length,
  }));
  const largest = categories
    .filter(({ records }) => records > 0)
    .sort((a, b) => b.records - a.records)
    .slice(0, LATEST.categories)
    .map(({ term }) => ({ label: term.name, path: categoryPath(term.slug) }));
  const all = plural(categories.length, 'category', 'categories');
  return [
    ...largest,
    ...(categories.length === 0 ? [] : [{ label: `all ${all}`, path: categoriesPath }]),
  ];
}

function stateOf({ archive, checkedAt }: ViewContext): HomeView['state'] {
  const { evidence, withdrawn } = archive.figures;
  const when = checkedAt === undefined ? 'when this copy was built' : `on ${formatDate(checkedAt)}`;
  const line = (summary: EvidenceSummary, detail: string, link?: LinkView): StateLine => ({
    state: summaryView(summary),
    count: formatCount(evidence[summary]),
    detail,
    ...(link && { link }),
  });
  const total = plural(archive.provisions.size, 'provision record');
  return {
    lead: `Every stored file is hashed again at each build. Of ${total}:`,
    lines: [
      line('verified', `Held here; hash and quotation checked ${when}`),
      line('recorded', 'A source is on record and not confirmed from a file held here'),
      line('mismatch', 'The file held differs from its hash', firstWith(archive, 'mismatch')),
      ...(evidence['not-in-source'] === 0
        ? []
        : [
            line(
              'not-in-source',
              'Looked for in the source and not found',
              firstWith(archive, 'not-in-source'),
            ),
          ]),
      {
        state: { glyph: 'dashed', word: 'Withdrawn' },
        count: formatCount(withdrawn),
        detail: 'No longer kept up; their links still work',
        link: { label: 'Reasons', path: withdrawnPath },
      },
    ],
  };
}

/** @returns the one record in a state, or the report when there are several; `undefined` when there is none */
function firstWith({ provisions }: Archive, summary: EvidenceSummary): LinkView | undefined {
  const found = [...provisions.values()].filter(({ evidence }) => evidence.summary === summary);
  const [only] = found;
  if (only === undefined) return undefined;
  return found.length > 1
    ? { label: 'Report', path: reportPath }
    : { label: only.provision.id, path: provisionPath(only.document.document, only.provision) };
}

function waysIn({ platforms, vocabulary }: Archive): HomeView['waysIn'] {
  const laws = vocabulary.regulations.size;
  return [
    {
      label: 'Read a policy as it stood',
      path: platformsPath,
      text: `${plural(platforms.size, 'platform')}. Full text of each capture held, with quoted passages marked.`,
    },
    {
      label: 'Follow a regulation',
      path: regulationsPath,
      text: `${plural(laws, 'law')}, with the provisions connected to each.`,
    },
    {
      label: 'Cite a clause',
      path: citePath,
      text: 'What a citation names, and which link to give.',
    },
    {
      label: 'Check a copy yourself',
      path: verifyPath,
      text: 'Compare any file with the recorded hash, without this site.',
    },
  ];
}
