import type { Archive, ChangeEntry, DocumentEntry, ProvisionEntry } from '../../domain/archive.ts';
import type { Analysis } from '../../domain/records.ts';
import type { ShownResult } from '../../domain/search/search-table.ts';
import { changePath, documentPath, provisionPath } from '../../domain/urls.ts';
import { textOf } from '../../domain/version-text.ts';
import { plainText } from '../plain-text.ts';
import type { ViewContext } from '../views/context.ts';
import { capturedDay } from '../words/captured.ts';
import { formatDate } from '../words/dates.ts';
import { facetsOfCapture, facetsOfProvision } from './facets.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Everything the search index holds: provisions, then changes, then documents, each in order of record id. Texts are
 * read one document at a time.
 *
 * A change is searched when somebody described it: what it added and removed is in the texts.
 */
export function* searchRecords(context: ViewContext): Generator<SearchRecord> {
  const { archive } = context;
  for (const entry of archive.provisions.values()) yield recordOfProvision(entry, archive);
  for (const entry of archive.changes.values()) yield* recordsOfChange(entry, archive);
  for (const entry of archive.documents.values()) yield recordOfDocument(entry, context);
}

function recordOfProvision(entry: ProvisionEntry, archive: Archive): SearchRecord {
  const { provision, document, capture } = entry;
  return {
    shown: {
      id: provision.id,
      title: provision.title,
      where: placeOf(document),
      address: provisionPath(document.document, provision),
      date: capture.capture.capturedAt.slice(0, 10),
      dateText: capturedDay(capture.capture),
    },
    texts: [
      { part: 'analysis', isTitle: true, runs: [provision.title] },
      { part: 'clause', runs: provision.passages.map(({ exact }) => exact) },
      { part: 'analysis', runs: analysisTexts(provision.analysis).map(plainText) },
    ],
    facets: facetsOfProvision(entry, archive),
  };
}

/** The document's title, and its latest text that is held. */
function recordOfDocument(entry: DocumentEntry, context: ViewContext): SearchRecord {
  const { document, captures } = entry;
  const latest =
    captures.findLast(({ capture, version }) => version !== undefined && !capture.defect) ??
    captures.at(-1);
  const version = latest && context.versionOf(latest.capture);
  const shown: ShownResult = {
    id: document.id,
    title: document.title,
    where: entry.platform.name,
    address: documentPath(document),
    ...(latest && {
      date: latest.capture.capturedAt.slice(0, 10),
      dateText: capturedDay(latest.capture),
    }),
  };
  return {
    shown,
    texts: [
      { part: 'document', isTitle: true, runs: [document.title] },
      { part: 'document', runs: version === undefined ? [] : [textOf(version)] },
    ],
    facets: facetsOfCapture(document.platform, latest),
  };
}

function recordsOfChange(entry: ChangeEntry, archive: Archive): readonly SearchRecord[] {
  const { change } = entry;
  const document = archive.documents.get(change.document);
  if (document === undefined || (change.title ?? change.summary) === undefined) return [];
  const { year, ...facets } = facetsOfCapture(document.document.platform, entry.after);
  return [
    {
      shown: {
        id: change.id,
        title: change.title ?? `${document.document.title}: ${formatDate(change.changedOn)}`,
        where: placeOf(document),
        address: changePath(change.id),
        date: change.changedOn,
        dateText: formatDate(change.changedOn),
      },
      texts: [
        { part: 'change', isTitle: true, runs: valuesOf(change.title) },
        { part: 'change', runs: valuesOf(change.summary).map(plainText) },
      ],
      facets: {
        ...facets,
        year: year ?? [change.changedOn.slice(0, 4)],
        ...(change.severity !== undefined && { severity: [change.severity] }),
      },
    },
  ];
}

const valuesOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

const placeOf = ({ platform, document }: DocumentEntry): string =>
  `${platform.name} / ${document.title}`;

function analysisTexts(analysis: Analysis): readonly string[] {
  return [
    analysis.whatItIs,
    analysis.whyItMatters,
    analysis.interpretiveNote,
    analysis.consumerImpact,
    ...analysis.actions.flatMap(({ title, text }) => [title, text]),
    analysis.regulatoryLandscape,
    analysis.governanceExposure,
    analysis.jurisdictionFlags,
    analysis.contractAndVendor,
    analysis.complianceConsiderations,
    ...analysis.questions.flatMap(({ question, answer }) => [question, answer]),
  ].filter((text) => text !== undefined);
}
