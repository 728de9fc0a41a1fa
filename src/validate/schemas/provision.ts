import { z } from 'zod';
import { captureKey, count, digest, flag, instant, line, markdown, plainDate, recordId, schemaReference, slug, text, webUrl } from './fields.ts';
import { statedSchema } from './stated.ts';

const passage = z.strictObject({
  exact: text.meta({ description: 'The words, exactly as in the version text; a line feed between paragraphs.' }),
  prefix: z.string().exactOptional().meta({ description: 'Words that stand directly before.' }),
  suffix: z.string().exactOptional().meta({ description: 'Words that stand directly after.' }),
  start: count.exactOptional().meta({ description: 'Offset in the version text, in Unicode code points from 0.' }),
  knownMissing: flag.exactOptional().meta({ description: 'True when the passage was looked for and is known not to be in the capture.' }),
});

const sections = z.strictObject({
  whatItIs: markdown.exactOptional(),
  whyItMatters: markdown.exactOptional(),
  interpretiveNote: markdown.exactOptional(),
  consumerImpact: markdown.exactOptional(),
  actions: z.array(z.strictObject({ title: line, text: markdown })).exactOptional(),
  regulatoryLandscape: markdown.exactOptional(),
  governanceExposure: markdown.exactOptional(),
  jurisdictionFlags: markdown.exactOptional(),
  contractAndVendor: markdown.exactOptional(),
  complianceConsiderations: markdown.exactOptional(),
  questions: z.array(z.strictObject({ question: line, answer: markdown })).exactOptional(),
});

const upstream = z.strictObject({
  reference: line,
  url: webUrl.exactOptional(),
  rating: line.exactOptional(),
  topic: line.exactOptional(),
  reviewState: line.exactOptional(),
  quotation: z
    .strictObject({
      text,
      match: z.enum(['exact', 'whitespace', 'html', 'markdown', 'unicode-case', 'letters-digits', 'none', 'not-held']),
    })
    .exactOptional(),
});

/** `provisions/<slug>.md` or `.json`. In Markdown the sections are headings of the body. */
export const provisionSchema = z.strictObject({
  ...schemaReference,
  id: recordId.meta({ description: 'Given once, never reused.' }),
  title: line,
  capture: captureKey.meta({ description: 'The capture that the words are quoted from.' }),
  passages: z.array(passage).min(1, 'Expected at least one passage.'),
  excerptDigest: digest.exactOptional().meta({ description: 'SHA-256 of the passages joined by line feeds.' }),
  clauseType: slug.exactOptional(),
  categories: z.array(slug).exactOptional(),
  severity: slug.exactOptional(),
  confidence: slug.exactOptional(),
  basis: slug.exactOptional(),
  regulations: z
    .array(z.strictObject({ regulation: slug, pinCites: z.array(line).exactOptional(), note: text.exactOptional() }))
    .exactOptional(),
  agencies: z.array(z.strictObject({ agency: slug, note: text.exactOptional() })).exactOptional(),
  related: z.array(recordId).exactOptional(),
  analysedAt: instant.exactOptional().meta({ description: 'When the analysis was written.' }),
  corrections: z.array(z.strictObject({ on: plainDate, text })).exactOptional(),
  stated: statedSchema.exactOptional(),
  collection: slug.exactOptional(),
  upstream: upstream.exactOptional(),
  sections: sections.exactOptional(),
});
