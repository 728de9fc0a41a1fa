import { z } from 'zod';
import {
  sealedCaptureKey,
  sealedCount,
  sealedDate,
  sealedDigest,
  sealedFlag,
  sealedInstant,
  sealedSlug,
  sealedText,
  sealedUrl,
} from './sealed-fields.ts';

const snapshot = z.strictObject({
  content: z.enum([
    'http-body-decoded',
    'http-body-raw',
    'wayback-id_',
    'warc-record-block',
    'extracted-text',
    'local-file',
    'unknown',
  ]),
  mediaType: sealedText,
  recordedDigest: sealedDigest.exactOptional(),
  recordedSizeBytes: sealedCount.exactOptional(),
  held: z.strictObject({ digest: sealedDigest, sizeBytes: sealedCount }).exactOptional().meta({
    description:
      'Of the stored file, computed when the revision was sealed; absent when it was not held.',
  }),
});

const memento = z.strictObject({
  url: sealedUrl,
  mementoDatetime: sealedInstant,
  comparison: z.strictObject({ on: sealedDate, passagesFound: sealedFlag }).exactOptional(),
});

/** The capture that a sealed record quotes. */
export const sealedCapture = z.strictObject({
  key: sealedCaptureKey,
  capturedAt: sealedInstant,
  capturedAtIsLatest: sealedFlag,
  sourceUrls: z.array(sealedUrl),
  httpStatus: sealedCount.exactOptional(),
  snapshot,
  mementos: z.array(memento),
  attestations: z.array(
    z.strictObject({ by: sealedText, on: sealedDate.exactOptional(), claim: sealedText }),
  ),
  cause: z.enum(['retrieval', 'extraction']),
  defect: sealedText.exactOptional(),
  documentUpdatedOn: sealedDate.exactOptional(),
  incident: z.strictObject({ foundOn: sealedDate, note: sealedText }).exactOptional(),
  collection: sealedSlug.exactOptional(),
  upstream: z
    .strictObject({ reference: sealedText, url: sealedUrl.exactOptional() })
    .exactOptional(),
});
