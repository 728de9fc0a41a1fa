import type { Archive, CaptureEntry, ProvisionEntry } from '../../domain/archive.ts';
import { byCodeUnit, byKey } from '../../domain/order.ts';
import type { Term } from '../../domain/records.ts';
import type { FacetLabels, FacetName, FacetValue } from '../../domain/search/search-table.ts';
import type { Slug } from '../../domain/slugs.ts';
import { meterOf } from '../words/scales.ts';
import { summaryView } from '../words/evidence.ts';
import type { SearchRecord } from './search-record.ts';

/** @returns the values under which a provision is found, besides its part */
export function facetsOfProvision(entry: ProvisionEntry, archive: Archive): SearchRecord['facets'] {
  const { provision, platform, capture, evidence } = entry;
  const regulations = provision.regulations.map(({ regulation }) => regulation);
  return {
    platform: [platform.slug],
    severity: valuesOf(provision.severity),
    confidence: valuesOf(provision.confidence),
    category: provision.categories,
    regulation: unique(regulations),
    jurisdiction: unique(
      regulations
        .map((slug) => archive.vocabulary.regulations.get(slug)?.jurisdiction)
        .filter((name) => name !== undefined),
    ),
    evidence: [evidence.summary],
    year: [capture.capture.capturedAt.slice(0, 4)],
  };
}

/** @returns the values under which a document or change is found; without a capture only the platform is known */
export function facetsOfCapture(
  platform: Slug,
  entry: CaptureEntry | undefined,
): SearchRecord['facets'] {
  if (entry === undefined) return { platform: [platform] };
  return {
    platform: [platform],
    evidence: [entry.evidence.summary],
    year: [entry.capture.capturedAt.slice(0, 4)],
  };
}

/** @returns every facet with the names of its values, in the order in which they are listed */
export function facetLabels(archive: Archive): readonly FacetLabels[] {
  const { vocabulary, platforms } = archive;
  const facet = (name: FacetName, label: string, values: readonly FacetValue[]): FacetLabels => ({
    name,
    label,
    values,
  });
  const byLabel = (values: readonly FacetValue[]): readonly FacetValue[] =>
    [...values].sort(byKey(({ label }) => label.toLowerCase()));
  const terms = (map: ReadonlyMap<Slug, Term>): readonly FacetValue[] =>
    byLabel([...map.values()].map((term) => ({ value: term.slug, label: nameOf(term) })));
  return [
    facet('part', 'Find in', PART_LABELS),
    facet(
      'platform',
      'Platform',
      byLabel(
        [...platforms.values()].map(({ platform: { slug, name } }) => ({
          value: slug,
          label: name,
        })),
      ),
    ),
    facet('severity', 'Severity', scaleValues(archive, 'severities')),
    facet('confidence', 'Confidence', scaleValues(archive, 'confidences')),
    facet('category', 'Category', terms(vocabulary.categories)),
    facet('regulation', 'Regulation', terms(vocabulary.regulations)),
    facet('jurisdiction', 'Jurisdiction', jurisdictions(archive)),
    facet('evidence', 'Evidence', EVIDENCE_LABELS),
    facet('year', 'Captured', years(archive)),
  ];
}

const PART_LABELS: readonly FacetValue[] = [
  { value: 'clause', label: 'Clause text' },
  { value: 'analysis', label: 'Analysis' },
  { value: 'document', label: 'Whole documents' },
  { value: 'change', label: 'Described changes' },
];

const EVIDENCE_LABELS: readonly FacetValue[] = (
  ['verified', 'recorded', 'mismatch', 'not-in-source'] as const
).map((value) => ({ value, label: summaryView(value).word }));

function scaleValues(archive: Archive, scale: 'severities' | 'confidences'): readonly FacetValue[] {
  return [...archive.vocabulary[scale].keys()]
    .map((slug) => ({ slug, meter: meterOf(archive, scale, slug) }))
    .sort((a, b) => b.meter.level - a.meter.level)
    .map(({ slug, meter }) => ({
      value: slug,
      label: meter.name,
      level: meter.level,
      of: meter.of,
    }));
}

/** Jurisdictions are named and have no slug: the name stands for itself. */
function jurisdictions({ vocabulary }: Archive): readonly FacetValue[] {
  const names = unique(
    [...vocabulary.regulations.values()].flatMap((term) => valuesOf(term.jurisdiction)),
  );
  return [...names].sort(byCodeUnit).map((name) => ({ value: name, label: name }));
}

function years({ documents }: Archive): readonly FacetValue[] {
  const all = [...documents.values()].flatMap(({ captures, changes }) => [
    ...captures.map(({ capture }) => capture.capturedAt.slice(0, 4)),
    ...changes.map(({ change }) => change.changedOn.slice(0, 4)),
  ]);
  return [...unique(all)]
    .sort((a, b) => byCodeUnit(b, a))
    .map((year) => ({ value: year, label: year }));
}

const nameOf = (term: Term): string => term.shortName ?? term.name;
const valuesOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
