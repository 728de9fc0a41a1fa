import type { Archive } from '../../domain/archive.ts';
import { EVIDENCE_SUMMARIES } from '../../domain/evidence.ts';
import {
  categoriesPath,
  changesPath,
  clauseTypesPath,
  digestIndexPath,
  documentsPath,
  idIndexPath,
  platformsPath,
  regulationsPath,
  searchPath,
  searchSourcesPath,
  homePath,
  type SitePath,
} from '../../domain/urls.ts';
import { summaryView, type StateView } from '../words/evidence.ts';
import { plural } from '../words/numbers.ts';
import { meterOf, type MeterView } from '../words/scales.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';

export interface SearchView extends PageFrame {
  /** First part of the archive's record ids. */
  readonly idPrefix: string;
  readonly exampleId: string;
  /** Where the page's script finds the site, and the list of source addresses. */
  readonly root: SitePath;
  readonly sourcesPath: SitePath;
  readonly browse: readonly (LinkView & { readonly text: string })[];
  /** What the page says of a search under way, and of one that failed. */
  readonly states: typeof STATES;
  /** What words are looked for in, and what the second form finds. */
  readonly searched: string;
  readonly lookedUp: string;
  /** Shapes that the script copies into results. */
  readonly severities: readonly { readonly value: string; readonly meter: MeterView }[];
  readonly evidence: readonly { readonly value: string; readonly state: StateView }[];
}

const STATES = {
  searching: 'Searching…',
  failed:
    'The search index could not be read, so nothing was searched. Every record is reached by browsing.',
} as const;

/** The search page; without script it leads to the pages by which everything can be found. */
export function searchView(context: ViewContext): SearchView {
  const { archive } = context;
  const { idPrefix } = archive.settings;
  return {
    ...frameOf(context, {
      address: searchPath,
      title: 'Search',
      description:
        'Search quoted clauses, their analysis, whole documents and described changes; look up an id or a hash.',
      breadcrumb: [],
      reach: 'search',
    }),
    idPrefix,
    exampleId: archive.provisions.keys().next().value ?? `${idPrefix}-P-000001`,
    root: homePath,
    sourcesPath: searchSourcesPath,
    browse: browseLinks(archive),
    states: STATES,
    searched:
      'Quoted clauses, the titles and analysis of provisions, the latest held text of each document, and descriptions of changes. A record is found when its texts together have everything that is asked for; “Find in” narrows them to one kind.',
    lookedUp:
      'A record id leads to its record. At least eight digits of a SHA-256 lead to the stored file, text or quotation that has it. The address of a policy leads to the document retrieved from it.',
    severities: [...archive.vocabulary.severities.keys()].map((value) => ({
      value,
      meter: meterOf(archive, 'severities', value),
    })),
    evidence: EVIDENCE_SUMMARIES.map((value) => ({ value, state: summaryView(value) })),
  };
}

/** The pages by which every record is reached without a search. */
export function browseLinks({
  platforms,
  documents,
  changes,
  vocabulary,
}: Archive): SearchView['browse'] {
  const types = vocabulary['clause-types'].size;
  return [
    { label: 'Platforms', path: platformsPath, text: plural(platforms.size, 'platform') },
    { label: 'Documents', path: documentsPath, text: plural(documents.size, 'document') },
    { label: 'Changes', path: changesPath, text: `${plural(changes.size, 'change')}, by month` },
    { label: 'Clause types', path: clauseTypesPath, text: plural(types, 'clause type') },
    {
      label: 'Categories',
      path: categoriesPath,
      text: plural(vocabulary.categories.size, 'category', 'categories'),
    },
    { label: 'Regulations', path: regulationsPath, text: 'by jurisdiction' },
    { label: 'Records by id', path: idIndexPath, text: 'every record, withdrawn ones included' },
    { label: 'Hashes', path: digestIndexPath, text: 'by their first two digits' },
  ];
}
