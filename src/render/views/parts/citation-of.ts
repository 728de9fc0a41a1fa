import type {
  CaptureEntry,
  ChangeEntry,
  DocumentEntry,
  ProvisionEntry,
} from '../../../domain/archive.ts';
import type {
  CitationRecord,
  CitedDate,
  CitedStatus,
  SourceCitation,
} from '../../../domain/citation.ts';
import { dateOf } from '../../../domain/instants.ts';
import type { Tombstone } from '../../../domain/records.ts';
import { absoluteUrl, capturePath, permalinkPath } from '../../../domain/urls.ts';
import type { ViewContext } from '../context.ts';

/** @returns the fields of a provision's citation */
export function citationOfProvision(
  context: ViewContext,
  { provision, capture, evidence }: ProvisionEntry,
): CitationRecord {
  const { snapshot, mementos } = capture.capture;
  const digest = snapshot.recordedDigest ?? snapshot.held?.digest;
  return {
    ...baseOf(context, provision.id, provision.title),
    date: capturedDate(capture),
    ...(digest === undefined ? {} : { snapshotDigest: digest }),
    ...mementoOf(mementos[0]?.url),
    status: evidence.summary === 'mismatch' ? mismatch(context) : { kind: 'current' },
  };
}

/** @returns the fields of the citation of a document as one capture has it; its address is that of the capture */
export function citationOfDocument(
  context: ViewContext,
  { document }: DocumentEntry,
  capture: CaptureEntry,
): CitationRecord {
  const { snapshot, mementos } = capture.capture;
  const digest = snapshot.recordedDigest ?? snapshot.held?.digest;
  return {
    ...baseOf(context, document.id, document.title),
    url: absoluteUrl(context.archive.settings, capturePath(document, capture.capture.key)),
    date: capturedDate(capture),
    ...(digest === undefined ? {} : { snapshotDigest: digest }),
    ...mementoOf(mementos[0]?.url),
    status: capture.evidence.summary === 'mismatch' ? mismatch(context) : { kind: 'current' },
  };
}

/** @returns the fields of a change record's citation */
export function citationOfChange(
  context: ViewContext,
  { change, before, after }: ChangeEntry,
  documentTitle: string,
): CitationRecord {
  const date: CitedDate =
    before === undefined || after === undefined
      ? { kind: 'changed', on: change.changedOn }
      : {
          kind: 'compared',
          from: dateOf(before.capture.capturedAt),
          to: dateOf(after.capture.capturedAt),
        };
  return { ...baseOf(context, change.id, documentTitle), date, status: { kind: 'current' } };
}

/** @returns the fields of the citation of a withdrawn record, which say that it was withdrawn */
export function citationOfTombstone(context: ViewContext, tombstone: Tombstone): CitationRecord {
  const { capturedAt, snapshotDigest } = tombstone;
  return {
    ...baseOf(context, tombstone.id, tombstone.title),
    ...(capturedAt === undefined
      ? {}
      : { date: { kind: 'captured', at: capturedAt, isLatestPossible: false } }),
    ...(snapshotDigest === undefined ? {} : { snapshotDigest }),
    status: { kind: 'withdrawn', on: dateOf(tombstone.withdrawnAt) },
  };
}

/** @returns the fields of a citation of the platform's own document, as captured */
export function sourceCitation(
  { document, platform }: DocumentEntry,
  { capture }: CaptureEntry,
): SourceCitation {
  const url = document.sourceUrl ?? capture.sourceUrls[0];
  return {
    title: document.title,
    platform: platform.name,
    capturedAt: capture.capturedAt,
    ...(capture.documentUpdatedOn === undefined ? {} : { updatedOn: capture.documentUpdatedOn }),
    ...(url === undefined ? {} : { url }),
    ...mementoOf(capture.mementos[0]?.url),
  };
}

function baseOf(
  { archive: { settings } }: ViewContext,
  id: CitationRecord['id'],
  title: string,
): Pick<CitationRecord, 'id' | 'title' | 'author' | 'siteName' | 'url'> {
  const url = absoluteUrl(settings, permalinkPath(id));
  return { id, title, author: settings.publisher, siteName: settings.name, url };
}

function capturedDate({ capture }: CaptureEntry): CitedDate {
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
