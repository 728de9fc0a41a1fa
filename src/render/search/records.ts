import type { Archive, ChangeEntry, DocumentEntry, ProvisionEntry } from '../../domain/archive.ts';
import type { Analysis } from '../../domain/records.ts';
import { spaceUnspaced } from '../../domain/search-words.ts';
import { changePath, documentPath, provisionPath } from '../../domain/urls.ts';
import { textOf } from '../../domain/version-text.ts';
import { plainText } from '../plain-text.ts';
import type { ViewContext } from '../views/context.ts';
import { capturedDay } from '../words/captured.ts';
import { formatDate } from '../words/dates.ts';
import { facetsOfCapture, facetsOfProvision } from './facets.ts';
import type { SearchRecord, ShownResult } from './search-record.ts';

/**
 * Everything the search index holds, in order of record id and part, read one document at a time.
 *
 * A change is searched when somebody described it: what it added and removed is in the texts.
 */
export function* searchRecords(context: ViewContext): Generator<SearchRecord> {
  const { archive } = context;
  for (const entry of archive.changes.values()) yield* recordsOfChange(entry, archive);
  for (const entry of archive.documents.values()) yield recordOfDocument(entry, context);
  for (const entry of archive.provisions.values()) yield* recordsOfProvision(entry, archive);
}

function recordsOfProvision(entry: ProvisionEntry, archive: Archive): readonly SearchRecord[] {
  const { provision, document, capture } = entry;
  const { capturedAt } = capture.capture;
  const shown: ShownResult = {
    id: provision.id,
    title: provision.title,
    where: placeOf(document),
    address: provisionPath(document.document, provision),
    date: capturedAt.slice(0, 10),
    dateText: capturedDay(capture.capture),
  };
  const facets = facetsOfProvision(entry, archive);
  const clause = provision.passages.map(({ exact }) => exact).join(' […] ');
  const analysis = [sentence(provision.title), ...analysisTexts(provision.analysis).map(plainText)];
  return [
    record('clause', shown, clause, facets),
    record('analysis', shown, analysis.join('\n'), facets),
  ];
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
  const content = `${sentence(document.title)}\n${version === undefined ? '' : textOf(version)}`;
  return record('document', shown, content, facetsOfCapture(document.platform, latest));
}

function recordsOfChange(entry: ChangeEntry, archive: Archive): readonly SearchRecord[] {
  const { change } = entry;
  const document = archive.documents.get(change.document);
  const words = [
    change.title && sentence(change.title),
    change.summary && plainText(change.summary),
  ].filter((text) => text !== undefined);
  if (document === undefined || words.length === 0) return [];
  const shown: ShownResult = {
    id: change.id,
    title: change.title ?? `${document.document.title}: ${formatDate(change.changedOn)}`,
    where: placeOf(document),
    address: changePath(change.id),
    date: change.changedOn,
    dateText: formatDate(change.changedOn),
  };
  const { year, ...facets } = facetsOfCapture(document.document.platform, entry.after);
  return [
    record('change', shown, words.join('\n'), {
      ...facets,
      year: year ?? [change.changedOn.slice(0, 4)],
      ...(change.severity !== undefined && { severity: [change.severity] }),
    }),
  ];
}

function record(
  part: SearchRecord['part'],
  shown: ShownResult,
  content: string,
  facets: SearchRecord['facets'],
): SearchRecord {
  return { part, shown, content: spaceUnspaced(content), facets: { part: [part], ...facets } };
}

/** A title as a sentence, so that an excerpt does not run it into the text. */
const sentence = (title: string): string => (/\p{P}$/u.test(title) ? title : `${title}.`);

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
