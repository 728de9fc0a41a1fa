import { z } from 'zod';
import { line, markdown, plainDate, schemaReference, slug, webUrl } from './fields.ts';

/** `platforms/<platform>/platform.json` */
export const platformSchema = z.strictObject({
  ...schemaReference,
  name: line.meta({ description: 'Name of the service.' }),
  operator: line.exactOptional().meta({ description: 'Who runs the service.' }),
  homePage: webUrl.exactOptional(),
  formerNames: z
    .array(z.strictObject({ name: line, until: plainDate.exactOptional() }))
    .exactOptional()
    .meta({ description: 'Earlier names, oldest first, each with the last day of its use.' }),
  description: markdown.exactOptional(),
  regulationsReviewed: z
    .array(z.strictObject({ regulation: slug, on: plainDate }))
    .exactOptional()
    .meta({ description: 'Regulations against which all documents were reviewed: an empty cell of the regulation’s table then reads 0 instead of "not reviewed".' }),
  collection: slug.exactOptional().meta({ description: 'Collection from which the platform was imported.' }),
});
