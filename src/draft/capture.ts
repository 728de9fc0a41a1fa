import { formatCaptureKey, nthOfKey } from '../domain/capture-keys.ts';
import { contentPath } from '../domain/content-file.ts';
import { sha256 } from '../domain/digest.ts';
import { compactInstant, type Instant } from '../domain/instants.ts';
import type { Capture, CaptureKey, SnapshotContent } from '../domain/records.ts';
import type { DocumentFolder } from '../parse/layout.ts';
import { jsonText, type DraftFile, type MayLack } from './draft-file.ts';
import { endingOf } from './media-type.ts';

export type CaptureDraft = Pick<Capture, 'capturedAt' | 'sourceUrls' | 'mementos'> &
  MayLack<
    Pick<
      Capture,
      'httpStatus' | 'capturedAtIsLatest' | 'cause' | 'defect' | 'documentUpdatedOn' | 'collection'
    >
  > & {
    readonly content: SnapshotContent;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  };

/** @returns the bytes of a capture, untouched, and its sidecar. The bytes come first: without a sidecar they are noticed. */
export function draftCapture(
  { platform, document }: DocumentFolder,
  key: CaptureKey,
  draft: CaptureDraft,
): readonly [DraftFile, DraftFile] {
  const {
    capturedAt,
    capturedAtIsLatest,
    sourceUrls,
    httpStatus,
    mementos,
    bytes,
    content,
    mediaType,
  } = draft;
  const base = `platforms/${platform}/${document}/captures/${key}`;
  const sidecar = {
    capturedAt,
    capturedAtIsLatest: capturedAtIsLatest === true ? true : undefined,
    sourceUrls: sourceUrls.length === 0 ? undefined : sourceUrls,
    httpStatus,
    snapshot: { content, mediaType, digest: sha256(bytes), sizeBytes: bytes.byteLength },
    mementos: mementos.length === 0 ? undefined : mementos,
    cause: draft.cause === 'extraction' ? draft.cause : undefined,
    defect: draft.defect,
    documentUpdatedOn: draft.documentUpdatedOn,
    collection: draft.collection,
  };
  return [
    { path: contentPath(`${base}.${endingOf(mediaType)}`), content: bytes },
    { path: contentPath(`${base}.json`), content: jsonText(sidecar) },
  ];
}

/** @returns the key of one more capture of a document at an instant; `-2` and on when its second has one already */
export function nextCaptureKey(capturedAt: Instant, taken: readonly CaptureKey[]): CaptureKey {
  const inSecond = taken.filter((key) => key.startsWith(compactInstant(capturedAt)));
  return formatCaptureKey(capturedAt, Math.max(0, ...inSecond.map(nthOfKey)) + 1);
}
