import { z } from 'zod';
import {
  language,
  line,
  markdown,
  plainDate,
  recordId,
  schemaReference,
  slug,
  webUrl,
} from './fields.ts';

/** `platforms/<platform>/<document>/document.json` */
export const documentSchema = z.strictObject({
  ...schemaReference,
  id: recordId.meta({ description: 'Given once, never reused.' }),
  title: line.meta({ description: 'Title as the platform prints it.' }),
  documentType: slug.meta({ description: 'Term of vocabulary/document-types.json.' }),
  sourceUrl: webUrl
    .exactOptional()
    .meta({ description: 'Where the platform publishes the document.' }),
  language: language.meta({ description: 'Main language of the document.' }),
  description: markdown
    .exactOptional()
    .meta({ description: 'What the document is for, in Markdown.' }),
  monitoringEndedOn: plainDate
    .exactOptional()
    .meta({ description: 'Day on which captures stopped.' }),
  collection: slug
    .exactOptional()
    .meta({ description: 'Collection from which the document was imported.' }),
});
