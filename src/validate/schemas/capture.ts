import { z } from 'zod';
import {
  count,
  digest,
  flag,
  instant,
  line,
  plainDate,
  schemaReference,
  slug,
  text,
  webUrl,
} from './fields.ts';

const memento = z.strictObject({
  url: webUrl,
  mementoDatetime: instant.meta({ description: 'The instant that the memento records.' }),
  comparison: z
    .strictObject({ on: plainDate, passagesFound: flag })
    .exactOptional()
    .meta({
      description: 'When someone fetched the memento and whether the quoted passages were in it.',
    }),
});

/** `captures/<instant>.json`: sidecar of one capture. The bytes lie beside it under the same name, if they are held. */
export const captureSchema = z.strictObject({
  ...schemaReference,
  capturedAt: instant.meta({
    description: 'When the retrieval ended, UTC; the file’s name says the same.',
  }),
  capturedAtIsLatest: flag
    .exactOptional()
    .meta({ description: 'True when only the latest possible instant is known.' }),
  sourceUrls: z
    .array(webUrl)
    .exactOptional()
    .meta({ description: 'Addresses that were retrieved, in order.' }),
  httpStatus: count.exactOptional(),
  snapshot: z.strictObject({
    content: z
      .enum([
        'http-body-decoded',
        'http-body-raw',
        'wayback-id_',
        'warc-record-block',
        'extracted-text',
        'local-file',
        'unknown',
      ])
      .meta({ description: 'Which bytes the snapshot holds.' }),
    mediaType: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'Expected a media type such as "text/html".'),
    digest: digest
      .exactOptional()
      .meta({ description: 'SHA-256 of the stored file, byte for byte.' }),
    sizeBytes: count.exactOptional(),
  }),
  mementos: z.array(memento).exactOptional(),
  attestations: z
    .array(z.strictObject({ by: line, on: plainDate.exactOptional(), claim: text }))
    .exactOptional()
    .meta({
      description: 'What others stated about this capture; shown and attributed, never adopted.',
    }),
  cause: z
    .enum(['retrieval', 'extraction'])
    .exactOptional()
    .meta({
      description: '"extraction" when the same retrieval was read again by another method.',
    }),
  defect: line
    .exactOptional()
    .meta({ description: 'Why this text cannot stand for the document.' }),
  documentUpdatedOn: plainDate
    .exactOptional()
    .meta({ description: 'The date that the platform prints on the document.' }),
  incident: z
    .strictObject({ foundOn: plainDate, note: text })
    .exactOptional()
    .meta({ description: 'A known difference between stored bytes and recorded digest.' }),
  collection: slug.exactOptional(),
  upstream: z.strictObject({ reference: line, url: webUrl.exactOptional() }).exactOptional(),
});
