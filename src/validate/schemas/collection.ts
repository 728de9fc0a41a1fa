import { z } from 'zod';
import { line, markdown, schemaReference, text, webUrl } from './fields.ts';

/** `collections/<slug>.json`: whose records were taken over, and under which licence. */
export const collectionSchema = z.strictObject({
  ...schemaReference,
  name: line.meta({ description: 'Name of the collection.' }),
  publisher: line.meta({ description: 'Who publishes it.' }),
  licences: z
    .array(
      z.strictObject({
        of: line.meta({ description: 'What the licence covers.' }),
        name: line.meta({ description: 'Name of the licence.' }),
        url: webUrl.exactOptional().meta({ description: 'Its address.' }),
      }),
    )
    .min(1, 'Expected at least one licence.')
    .meta({ description: 'What is under which licence.' }),
  attribution: text.meta({
    description:
      'The sentence that the licence asks for, printed with every record of the collection.',
  }),
  url: webUrl.exactOptional().meta({ description: 'Where it is published.' }),
  note: markdown.exactOptional().meta({ description: 'More about it.' }),
  upstream: line
    .exactOptional()
    .meta({ description: 'Which state of the source was imported last.' }),
});
