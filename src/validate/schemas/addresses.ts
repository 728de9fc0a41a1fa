import { z } from 'zod';
import {
  captureKey,
  digest,
  instant,
  line,
  plainDate,
  recordId,
  schemaReference,
  text,
} from './fields.ts';

const sitePath = z
  .string()
  .regex(
    /^\/(?:[A-Za-z0-9._~-]+\/)*$/,
    'Expected a path of the site that starts and ends with "/".',
  );

const alias = z.strictObject({
  from: sitePath.meta({ description: 'The old path of the site, with both slashes.' }),
  to: z.string().meta({ description: 'A record id, or the path of a platform.' }),
  since: plainDate.meta({ description: 'Day on which the record moved.' }),
});

const tombstone = z.strictObject({
  id: recordId.meta({ description: 'The id of the withdrawn record; it is never given again.' }),
  title: line.meta({ description: 'Its title when it was withdrawn.' }),
  withdrawnAt: instant.meta({ description: 'When it was withdrawn, UTC.' }),
  reason: line.meta({ description: 'A few words, such as "Wrong source".' }),
  explanation: text.exactOptional().meta({ description: 'The reason at length.' }),
  decidedBy: line.meta({ description: 'Who decided.' }),
  successor: recordId.exactOptional().meta({ description: 'The live record that replaces it.' }),
  publishedOn: plainDate.exactOptional().meta({ description: 'Day of its first publication.' }),
  addresses: z
    .array(sitePath)
    .exactOptional()
    .meta({ description: 'Readable addresses that it had.' }),
  platformName: line.exactOptional().meta({ description: 'Name of the platform.' }),
  documentTitle: line.exactOptional().meta({ description: 'Title of the document.' }),
  document: recordId.exactOptional().meta({ description: 'Id of the document that it was about.' }),
  capture: captureKey.exactOptional().meta({ description: 'Capture that it quoted.' }),
  capturedAt: instant.exactOptional().meta({ description: 'Instant of that capture, UTC.' }),
  snapshotDigest: digest
    .exactOptional()
    .meta({ description: 'SHA-256 of the stored file of that capture.' }),
  passages: z
    .array(text)
    .exactOptional()
    .meta({ description: 'The words that it quoted, unless law or privacy forbids.' }),
  passagesRemoved: text
    .exactOptional()
    .meta({ description: 'Why the quotation is not kept, when it is not.' }),
});

/** `addresses.json`: old addresses and withdrawn records. It only grows. */
export const addressesSchema = z.strictObject({
  ...schemaReference,
  aliases: z
    .array(alias)
    .exactOptional()
    .meta({ description: 'Old addresses, each leading to one live record.' }),
  tombstones: z.array(tombstone).exactOptional().meta({ description: 'Withdrawn records.' }),
});
