import { z } from 'zod';
import { line, markdown, plainDate, schemaReference, slug, webUrl } from './fields.ts';

/** `platforms/<platform>/platform.json` */
export const platformSchema = z.strictObject({
  ...schemaReference,
  name: line.meta({ description: 'Name of the service.' }),
  operator: line.exactOptional().meta({ description: 'Who runs the service.' }),
  homePage: webUrl.exactOptional().meta({ description: 'Address of the service.' }),
  formerNames: z
    .array(
      z.strictObject({
        name: line.meta({ description: 'The earlier name.' }),
        until: plainDate.exactOptional().meta({ description: 'Last day of its use.' }),
      }),
    )
    .exactOptional()
    .meta({ description: 'Earlier names, oldest first, each with the last day of its use.' }),
  description: markdown.exactOptional().meta({ description: 'What the service is, in Markdown.' }),
  regulationsReviewed: z
    .array(
      z.strictObject({
        regulation: slug.meta({ description: 'Term of vocabulary/regulations.json.' }),
        on: plainDate.meta({ description: 'Day of the review.' }),
      }),
    )
    .exactOptional()
    .meta({
      description:
        'Regulations against which all documents were reviewed: an empty cell of the regulation’s table then reads 0 instead of "not reviewed".',
    }),
  collection: slug
    .exactOptional()
    .meta({ description: 'Collection from which the platform was imported.' }),
});
