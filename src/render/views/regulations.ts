import type { Archive } from '../../domain/archive.ts';
import { byCodeUnit, byKey, groupBy } from '../../domain/order.ts';
import type { Term } from '../../domain/records.ts';
import { regulationPath, regulationsPath } from '../../domain/urls.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { platformCount, provisionsUnder } from './rows/provision-row.ts';

export interface RegulationRow {
  readonly regulation: LinkView;
  readonly citation: string;
  readonly status: string;
  readonly records: string;
  readonly platforms: string;
}

/** Regulations of one jurisdiction. */
export interface JurisdictionView {
  readonly name: string;
  /** Fragment of the heading. */
  readonly id: string;
  readonly rows: readonly RegulationRow[];
}

export interface RegulationsView extends PageFrame {
  readonly lead: string;
  readonly jurisdictions: readonly JurisdictionView[];
}

/** The regulation map: a list of laws by jurisdiction. */
export function regulationsView(context: ViewContext): RegulationsView {
  const { archive } = context;
  const terms = [...archive.vocabulary.regulations.values()].sort(
    byKey(({ name, slug }) => `${name.toLowerCase()} ${slug}`),
  );
  const groups = [...groupBy(terms, jurisdictionOf)].sort(([a], [b]) => byCodeUnit(a, b));
  return {
    ...frameOf(context, {
      address: regulationsPath,
      title: 'Regulations',
      description: `${plural(terms.length, 'law')} to which provisions are connected, by jurisdiction.`,
      breadcrumb: [],
      section: 'regulations',
    }),
    lead: `${plural(terms.length, 'law')} in ${plural(groups.length, 'jurisdiction')}. A connection means that an analyst named the law. It is not a finding of breach.`,
    jurisdictions: groups.map(([name, regulations]) => ({
      name,
      id: jurisdictionId(name),
      rows: regulations.map((term) => regulationRow(term, archive)),
    })),
  };
}

export const jurisdictionOf = ({ jurisdiction }: Term): string =>
  jurisdiction ?? 'No jurisdiction given';

/** @returns the fragment of a jurisdiction's heading on the index */
export function jurisdictionId(name: string): string {
  return `in-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function regulationRow(term: Term, archive: Archive): RegulationRow {
  const entries = provisionsUnder(archive, 'regulation', term.slug);
  return {
    regulation: { label: term.name, path: regulationPath(term.slug) },
    citation: term.citation ?? 'None given',
    status: term.status ?? 'Not stated',
    records: formatCount(entries.length),
    platforms: formatCount(platformCount(entries)),
  };
}
