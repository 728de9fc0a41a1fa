import { z } from 'zod';
import { line, markdown, schemaReference, text, webUrl } from './fields.ts';

/** `collections/<slug>.json`: whose records were taken over, and under which licence. */
export const collectionSchema = z.strictObject({
  ...schemaReference,
  name: line,
  publisher: line,
  licences: z.array(z.strictObject({ of: line, name: line, url: webUrl.exactOptional() })).min(1, 'Expected at least one licence.'),
  attribution: text.meta({ description: 'The sentence that the licence asks for, printed with every record of the collection.' }),
  url: webUrl.exactOptional(),
  note: markdown.exactOptional(),
  upstream: line.exactOptional().meta({ description: 'Which state of the source was imported last.' }),
});
