import type { Archive, ProvisionEntry } from '../../../domain/archive.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { byKey } from '../../../domain/order.ts';
import type { Provision } from '../../../domain/records.ts';
import { platformPath, provisionPath, type SitePath } from '../../../domain/urls.ts';
import { oncePer } from '../../once.ts';
import { summaryView, type StateView } from '../../words/evidence.ts';
import { meterOf, stabilityWord, type MeterView } from '../../words/scales.ts';
import type { LinkView } from '../chrome.ts';

/** A provision in a list. */
export interface ProvisionRow {
  readonly id: RecordId;
  readonly path: SitePath;
  readonly title: string;
  readonly platform: LinkView;
  readonly document: string;
  /** Names of the categories; absent when the record has none. */
  readonly categories?: string;
  readonly severity: MeterView;
  readonly stability: string;
  readonly evidence: StateView;
}

export function provisionRow(entry: ProvisionEntry, archive: Archive): ProvisionRow {
  const { provision, platform, document, figures, evidence } = entry;
  const categories = provision.categories.map(
    (slug) => archive.vocabulary.categories.get(slug)?.name ?? slug,
  );
  return {
    id: provision.id,
    path: provisionPath(document.document, provision),
    title: provision.title,
    platform: { label: platform.name, path: platformPath(platform.slug) },
    document: document.document.title,
    ...(categories.length > 0 && { categories: categories.join(', ') }),
    severity: meterOf(archive, 'severities', provision.severity),
    stability: stabilityWord(figures.stability),
    evidence: summaryView(evidence.summary),
  };
}

type Term = 'clauseType' | 'category' | 'regulation' | 'agency' | 'collection';

/** Provisions under each term, in order of id: one look through the archive for the pages of all terms. */
export const provisionsByTerm = oncePer(
  ({ provisions }: Archive): ReadonlyMap<string, readonly ProvisionEntry[]> => {
    const groups = new Map<string, ProvisionEntry[]>();
    for (const entry of provisions.values()) {
      for (const key of new Set(termsOf(entry.provision))) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [entry]);
        else group.push(entry);
      }
    }
    return groups;
  },
);

/** @returns the provisions under one term, in order of id */
export function provisionsUnder(
  archive: Archive,
  term: Term,
  slug: string,
): readonly ProvisionEntry[] {
  return provisionsByTerm(archive).get(termKey(term, slug)) ?? [];
}

/** @returns on how many platforms the provisions stand */
export function platformCount(entries: readonly ProvisionEntry[]): number {
  return new Set(entries.map(({ platform }) => platform.slug)).size;
}

/** @returns the entries ordered by platform, then by id */
export function byPlatform(entries: readonly ProvisionEntry[]): readonly ProvisionEntry[] {
  return [...entries].sort(byKey(({ platform, provision }) => `${platform.slug} ${provision.id}`));
}

function termsOf(provision: Provision): readonly string[] {
  return [
    ...(provision.clauseType === undefined ? [] : [termKey('clauseType', provision.clauseType)]),
    ...(provision.collection === undefined ? [] : [termKey('collection', provision.collection)]),
    ...provision.categories.map((slug) => termKey('category', slug)),
    ...provision.regulations.map(({ regulation }) => termKey('regulation', regulation)),
    ...provision.agencies.map(({ agency }) => termKey('agency', agency)),
  ];
}

const termKey = (term: Term, slug: string): string => `${term} ${slug}`;
