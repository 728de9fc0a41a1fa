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
  url: webUrl.meta({ description: 'Its address, with the 14 digits of its instant.' }),
  mementoDatetime: instant.meta({ description: 'The instant that the memento records.' }),
  comparison: z
    .strictObject({
      on: plainDate.meta({ description: 'Day of the comparison.' }),
      passagesFound: flag.meta({ description: 'Whether all passages were there.' }),
    })
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
  httpStatus: count.exactOptional().meta({ description: 'Status of the answer, such as 200.' }),
  snapshot: z
    .strictObject({
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
        .regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'Expected a media type such as "text/html".')
        .meta({ description: 'Chooses how text is read from the bytes.' }),
      digest: digest
        .exactOptional()
        .meta({ description: 'SHA-256 of the stored file, byte for byte.' }),
      sizeBytes: count.exactOptional().meta({ description: 'Size of the stored file in bytes.' }),
    })
    .meta({ description: 'The bytes that the capture yielded.' }),
  mementos: z
    .array(memento)
    .exactOptional()
    .meta({ description: 'Archived copies at other places.' }),
  attestations: z
    .array(
      z.strictObject({
        by: line.meta({ description: 'Who states it.' }),
        on: plainDate.exactOptional().meta({ description: 'When.' }),
        claim: text.meta({ description: 'What they state, in their words.' }),
      }),
    )
    .exactOptional()
    .meta({
      description: 'What others stated about this capture; shown and attributed, never adopted.',
    }),
  cause: z.enum(['retrieval', 'extraction']).exactOptional().meta({
    description: '"extraction" when the same retrieval was read again by another method.',
  }),
  defect: line
    .exactOptional()
    .meta({ description: 'Why this text cannot stand for the document.' }),
  documentUpdatedOn: plainDate
    .exactOptional()
    .meta({ description: 'The date that the platform prints on the document.' }),
  incident: z
    .strictObject({
      foundOn: plainDate.meta({ description: 'Day on which the difference was found.' }),
      note: text.meta({ description: 'What is known about it.' }),
    })
    .exactOptional()
    .meta({ description: 'A known difference between stored bytes and recorded digest.' }),
  collection: slug
    .exactOptional()
    .meta({ description: 'Collection from which the capture was imported.' }),
  upstream: z
    .strictObject({
      reference: line.meta({ description: 'Its name there.' }),
      url: webUrl.exactOptional().meta({ description: 'Its address there.' }),
    })
    .exactOptional()
    .meta({
      description: 'Where an imported capture stands in its collection, for instance a commit.',
    }),
});
