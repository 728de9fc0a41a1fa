import { z } from 'zod';
import { language, line, markdown, schemaReference, text } from './fields.ts';

/** `archive.json`: what the archive is called, where it lives, and who answers for it. */
export const archiveSchema = z.strictObject({
  ...schemaReference,
  contentFormat: z
    .preprocess((value) => (value === '1' ? 1 : value), z.literal(1))
    .meta({ description: 'Version of the content format: 1.' }),
  name: line.meta({ description: 'Name of the archive, as citations print it.' }),
  origin: z
    .string()
    .refine((value) => URL.canParse(value) && new URL(value).origin === value, {
      error: 'Expected scheme and host only, such as "https://archive.example".',
      params: { code: 'url/syntax' },
    })
    .meta({ description: 'Scheme and host where the site is published, without a path.' }),
  basePath: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/, 'Expected a path that starts and ends with "/".')
    .exactOptional()
    .meta({ description: 'Path under the origin where the site lies; "/" when absent.' }),
  idPrefix: z
    .string()
    .regex(/^[A-Z]{2,8}$/, 'Expected two to eight capital letters.')
    .meta({ description: 'First part of every record id of this archive.' }),
  publisher: line.meta({ description: 'Who publishes the archive.' }),
  licence: z
    .strictObject({
      name: line.meta({ description: 'Name of the licence.' }),
      url: line.exactOptional().meta({ description: 'Its address.' }),
    })
    .meta({ description: 'Licence of the records and the analysis.' }),
  language: language.meta({ description: 'Language of the archive’s own words.' }),
  description: markdown.meta({ description: 'One or two sentences for the home page.' }),
  affiliationNotice: text.meta({
    description: 'Sentence that says that the archive is independent of the platforms.',
  }),
  demonstrationNotice: text
    .exactOptional()
    .meta({ description: 'Printed on every page of an archive that only demonstrates.' }),
  artifacts: z
    .strictObject({
      evidenceBag: z.enum(['on', 'off']).exactOptional().meta({
        description: 'Whether the evidence bag of each revision is published; "on" when absent.',
      }),
      citationPdf: z.enum(['on', 'off']).exactOptional().meta({
        description: 'Whether the PDF for filing of each revision is drawn; "on" when absent.',
      }),
      card: z.enum(['on', 'off']).exactOptional().meta({
        description:
          'Whether the card of each revision is drawn, for shared links; "on" when absent.',
      }),
    })
    .exactOptional()
    .meta({
      description: 'Kinds of files to leave out, because of their size or the time that they take.',
    }),
  contact: line.exactOptional().meta({ description: 'Where corrections are reported.' }),
});
