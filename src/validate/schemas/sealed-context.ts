import { z } from 'zod';
import { ordinal, sealedPath, sealedSlug, sealedText, sealedUrl } from './sealed-fields.ts';

const licence = z.strictObject({ name: sealedText, url: sealedUrl.exactOptional() });
const optional = sealedText.exactOptional();

const term = z.strictObject({
  vocabulary: z.enum([
    'clause-types',
    'categories',
    'regulations',
    'agencies',
    'document-types',
    'severities',
    'confidences',
    'bases',
  ]),
  slug: sealedSlug,
  name: sealedText,
  definition: optional,
  level: ordinal.exactOptional().meta({ description: 'Place on the scale, from 1.' }),
  shortName: optional,
  jurisdiction: optional,
  citation: optional,
  url: sealedUrl.exactOptional(),
  complaintUrl: sealedUrl.exactOptional(),
});

const collection = z.strictObject({
  slug: sealedSlug,
  name: sealedText,
  publisher: sealedText,
  licences: z.array(
    z.strictObject({ of: sealedText, name: sealedText, url: sealedUrl.exactOptional() }),
  ),
  attribution: sealedText,
  url: sealedUrl.exactOptional(),
});

/** What stood around a sealed record. */
export const sealedContext = z.strictObject({
  archive: z.strictObject({
    name: sealedText,
    publisher: sealedText,
    site: sealedUrl.meta({ description: 'Address of the site, with its final slash.' }),
    licence,
  }),
  address: sealedPath.meta({ description: 'The readable address of the record.' }),
  platform: z.strictObject({ slug: sealedSlug, name: sealedText, operator: optional }),
  document: z.strictObject({
    slug: sealedSlug,
    title: sealedText,
    language: sealedText,
    sourceUrl: sealedUrl.exactOptional(),
  }),
  terms: z
    .array(term)
    .meta({ description: 'Every term that the record names, and the other steps of its scales.' }),
  collection: collection
    .exactOptional()
    .meta({ description: 'Whose record it was, with the attribution that its licence asks for.' }),
  notes: z
    .array(
      z.strictObject({
        figure: sealedText,
        stated: sealedText,
        derived: sealedText,
        by: sealedText,
      }),
    )
    .meta({
      description: 'Figures of the source that differed from the archive’s own, with both values.',
    }),
});
