import { z } from 'zod';
import { captureKey, digest, instant, line, plainDate, recordId, schemaReference, text } from './fields.ts';

const sitePath = z
  .string()
  .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/, 'Expected a path of the site that starts and ends with "/".');

const alias = z.strictObject({
  from: sitePath,
  to: z.string().meta({ description: 'A record id, or the path of a platform.' }),
  since: plainDate,
});

const tombstone = z.strictObject({
  id: recordId,
  title: line,
  withdrawnAt: instant,
  reason: line,
  explanation: text.exactOptional(),
  decidedBy: line,
  successor: recordId.exactOptional(),
  publishedOn: plainDate.exactOptional(),
  addresses: z.array(sitePath).exactOptional(),
  platformName: line.exactOptional(),
  documentTitle: line.exactOptional(),
  document: recordId.exactOptional(),
  capture: captureKey.exactOptional(),
  capturedAt: instant.exactOptional(),
  snapshotDigest: digest.exactOptional(),
  passages: z.array(text).exactOptional(),
  passagesRemoved: text.exactOptional().meta({ description: 'Why the quotation is not kept, when it is not.' }),
});

/** `addresses.json`: old addresses and withdrawn records. It only grows. */
export const addressesSchema = z.strictObject({
  ...schemaReference,
  aliases: z.array(alias).exactOptional(),
  tombstones: z.array(tombstone).exactOptional(),
});
