import type {
  Archive,
  CaptureEntry,
  ChangeEntry,
  DocumentEntry,
  QuotedCapture,
  QuotedProvision,
} from '../../../domain/archive.ts';
import type {
  CitationRecord,
  CitedDate,
  CitedStatus,
  SourceCitation,
} from '../../../domain/citation.ts';
import { dateOf } from '../../../domain/instants.ts';
import type { Tombstone } from '../../../domain/records.ts';
import { oncePer } from '../../once.ts';
import type { ViewContext } from '../context.ts';
import { citedAddresses, citedAddressesOfCapture } from './cited-address.ts';

/** @returns the fields of a provision's citation */
export function citationOfProvision(
  context: ViewContext,
  { provision, platform, capture, evidence, proof }: QuotedProvision,
): CitationRecord {
  return {
    ...baseOf(context, provision.id, provision.title),
    date: capturedDate(capture),
    paragraphs: proof.passages.flatMap((passage) =>
      passage.state === 'found'
        ? [{ first: passage.anchor.firstParagraph, last: passage.anchor.lastParagraph }]
        : [],
    ),
    ...snapshotOf(capture),
    ...mementoOf(capture.capture.mementos[0]?.url),
    properNames: namesIn(context, platform),
    status: evidence.summary === 'mismatch' ? mismatch(context) : { kind: 'current' },
  };
}

/** @returns the fields of the citation of a document as one capture has it; its address is that of the capture */
export function citationOfDocument(
  context: ViewContext,
  { document, platform }: DocumentEntry,
  capture: CaptureEntry,
): CitationRecord {
  return {
    ...baseOf(context, document.id, document.title),
    url: citedAddressesOfCapture(context, document, capture).cited.url,
    date: capturedDate(capture),
    ...snapshotOf(capture),
    ...mementoOf(capture.capture.mementos[0]?.url),
    properNames: namesIn(context, platform),
    status: capture.evidence.summary === 'mismatch' ? mismatch(context) : { kind: 'current' },
  };
}

/** @returns the fields of a change record's citation */
export function citationOfChange(
  context: ViewContext,
  { change, before, after }: ChangeEntry,
  { document, platform }: DocumentEntry,
): CitationRecord {
  const date: CitedDate =
    before === undefined || after === undefined
      ? { kind: 'changed', on: change.changedOn }
      : {
          kind: 'compared',
          from: dateOf(before.capture.capturedAt),
          to: dateOf(after.capture.capturedAt),
        };
  return {
    ...baseOf(context, change.id, document.title),
    date,
    properNames: namesIn(context, platform),
    status: { kind: 'current' },
  };
}

/** @returns the fields of the citation of a withdrawn record, which say that it was withdrawn */
export function citationOfTombstone(
  context: ViewContext,
  tombstone: Tombstone,
  capture: CaptureEntry | undefined,
): CitationRecord {
  const { capturedAt, snapshotDigest, platformName } = tombstone;
  return {
    ...baseOf(context, tombstone.id, tombstone.title),
    properNames: platformName === undefined ? [] : [platformName],
    ...(capturedAt === undefined
      ? {}
      : { date: { kind: 'captured', at: capturedAt, isLatestPossible: false } }),
    ...(snapshotDigest === undefined
      ? {}
      : {
          snapshot: {
            digest: snapshotDigest,
            isHeld: capture?.capture.snapshot.held?.digest === snapshotDigest,
          },
        }),
    status: { kind: 'withdrawn', on: dateOf(tombstone.withdrawnAt) },
  };
}

/** @returns the fields of a citation of the platform's own document, as captured */
export function sourceCitation(
  context: ViewContext,
  { document, platform }: QuotedProvision['document'],
  { capture }: { readonly capture: QuotedCapture },
): SourceCitation {
  const url = document.sourceUrl ?? capture.sourceUrls[0];
  return {
    id: document.id,
    title: document.title,
    platform: platform.name,
    language: document.language,
    capturedAt: capture.capturedAt,
    capturedAtIsLatest: capture.capturedAtIsLatest,
    properNames: namesIn(context, platform),
    ...(capture.documentUpdatedOn === undefined ? {} : { updatedOn: capture.documentUpdatedOn }),
    ...(url === undefined ? {} : { url }),
    ...mementoOf(capture.mementos[0]?.url),
  };
}

function baseOf(context: ViewContext, id: CitationRecord['id'], title: string): CitedBase {
  const { settings, ledger } = context.archive;
  const latest = ledger.revisions.get(id)?.at(-1);
  return {
    id,
    ...(latest === undefined ? {} : { revision: latest.revision }),
    title,
    author: settings.publisher,
    siteName: settings.name,
    url: citedAddresses(context, id).cited.url,
    language: settings.language,
    paragraphs: [],
  };
}

type CitedBase = Pick<
  CitationRecord,
  'id' | 'revision' | 'title' | 'author' | 'siteName' | 'url' | 'language' | 'paragraphs'
>;

/** Names that a title may contain: the platform's own, and the jurisdictions whose law the archive knows. */
function namesIn(
  { archive }: ViewContext,
  { name, operator, formerNames }: QuotedProvision['platform'],
): readonly string[] {
  return [
    name,
    ...(operator === undefined ? [] : [operator]),
    ...formerNames.map((former) => former.name),
    ...jurisdictionsOf(archive),
  ];
}

const jurisdictionsOf = oncePer(({ vocabulary }: Archive): readonly string[] => [
  ...new Set(
    vocabulary.regulations
      .values()
      .flatMap(({ jurisdiction }) => (jurisdiction === undefined ? [] : [jurisdiction])),
  ),
]);

function snapshotOf({
  capture: { snapshot },
}: {
  readonly capture: QuotedCapture;
}): Pick<CitationRecord, 'snapshot'> {
  const digest = snapshot.recordedDigest ?? snapshot.held?.digest;
  return digest === undefined ? {} : { snapshot: { digest, isHeld: snapshot.held !== undefined } };
}

function capturedDate({ capture }: { readonly capture: QuotedCapture }): CitedDate {
  return {
    kind: 'captured',
    at: capture.capturedAt,
    isLatestPossible: capture.capturedAtIsLatest,
  };
}

function mementoOf(url: string | undefined): { readonly mementoUrl?: string } {
  return url === undefined ? {} : { mementoUrl: url };
}

function mismatch({ checkedAt }: ViewContext): CitedStatus {
  return checkedAt === undefined
    ? { kind: 'mismatch' }
    : { kind: 'mismatch', checkedOn: dateOf(checkedAt) };
}
