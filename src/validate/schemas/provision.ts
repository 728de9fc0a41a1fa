import { z } from 'zod';
import {
  captureKey,
  count,
  digest,
  flag,
  instant,
  line,
  markdown,
  plainDate,
  recordId,
  schemaReference,
  slug,
  text,
  webUrl,
} from './fields.ts';
import { statedSchema } from './stated.ts';

const passage = z.strictObject({
  exact: text.meta({
    description: 'The words, exactly as in the version text; a line feed between paragraphs.',
  }),
  prefix: z.string().exactOptional().meta({ description: 'Words that stand directly before.' }),
  suffix: z.string().exactOptional().meta({ description: 'Words that stand directly after.' }),
  start: count
    .exactOptional()
    .meta({ description: 'Offset in the version text, in Unicode code points from 0.' }),
  knownMissing: flag.exactOptional().meta({
    description: 'True when the passage was looked for and is known not to be in the capture.',
  }),
});

const sections = z.strictObject({
  whatItIs: markdown
    .exactOptional()
    .meta({ description: 'What the words do, in a sentence or two.' }),
  whyItMatters: markdown.exactOptional().meta({ description: 'Why a reader may care.' }),
  interpretiveNote: markdown.exactOptional().meta({ description: 'How the words can be read.' }),
  consumerImpact: markdown.exactOptional().meta({ description: 'What they mean for a user.' }),
  actions: z
    .array(
      z.strictObject({
        title: line.meta({ description: 'What to do, in a few words.' }),
        text: markdown.meta({ description: 'How.' }),
      }),
    )
    .exactOptional()
    .meta({ description: 'What a reader can do: each with a title and a text.' }),
  regulatoryLandscape: markdown.exactOptional().meta({ description: 'Laws that the words touch.' }),
  governanceExposure: markdown
    .exactOptional()
    .meta({ description: 'What they mean for those who answer for an organisation.' }),
  jurisdictionFlags: markdown
    .exactOptional()
    .meta({ description: 'Where the answer differs by place.' }),
  contractAndVendor: markdown
    .exactOptional()
    .meta({ description: 'What they mean in contracts with or through the platform.' }),
  complianceConsiderations: markdown
    .exactOptional()
    .meta({ description: 'What to check or document.' }),
  questions: z
    .array(
      z.strictObject({
        question: line.meta({ description: 'The question.' }),
        answer: markdown.meta({ description: 'The answer.' }),
      }),
    )
    .exactOptional()
    .meta({ description: 'Questions and answers.' }),
});

const upstream = z.strictObject({
  reference: line.meta({ description: 'The id of the record at its source.' }),
  url: webUrl.exactOptional().meta({ description: 'Address of the record at its source.' }),
  rating: line.exactOptional().meta({ description: 'The rating that the source gave.' }),
  topic: line.exactOptional().meta({ description: 'The topic that the source gave.' }),
  reviewState: line.exactOptional().meta({ description: 'How far the source reviewed it.' }),
  quotation: z
    .strictObject({
      text: text.meta({ description: 'The words as the source has them.' }),
      match: z
        .enum([
          'exact',
          'whitespace',
          'html',
          'markdown',
          'unicode-case',
          'letters-digits',
          'none',
          'not-held',
        ])
        .meta({ description: 'What had to be set aside to find them in the held text.' }),
    })
    .exactOptional()
    .meta({ description: 'The quotation of the source, and how it was found.' }),
});

/** `provisions/<slug>.md` or `.json`. In Markdown the sections are headings of the body. */
export const provisionSchema = z.strictObject({
  ...schemaReference,
  id: recordId.meta({ description: 'Given once, never reused.' }),
  title: line.meta({ description: 'Title of the record.' }),
  capture: captureKey.meta({ description: 'The capture that the words are quoted from.' }),
  passages: z.array(passage).min(1, 'Expected at least one passage.').meta({
    description: 'The quoted words: one passage, or several in the order of the document.',
  }),
  excerptDigest: digest
    .exactOptional()
    .meta({ description: 'SHA-256 of the passages joined by line feeds.' }),
  clauseType: slug.exactOptional().meta({ description: 'Term of vocabulary/clause-types.json.' }),
  categories: z
    .array(slug)
    .exactOptional()
    .meta({ description: 'Terms of vocabulary/categories.json.' }),
  severity: slug.exactOptional().meta({ description: 'Term of vocabulary/severities.json.' }),
  confidence: slug.exactOptional().meta({ description: 'Term of vocabulary/confidences.json.' }),
  basis: slug.exactOptional().meta({ description: 'Term of vocabulary/bases.json.' }),
  regulations: z
    .array(
      z.strictObject({
        regulation: slug.meta({ description: 'The term.' }),
        pinCites: z
          .array(line)
          .exactOptional()
          .meta({ description: 'Articles, as the term lists them.' }),
        note: text.exactOptional().meta({ description: 'Why it is named.' }),
      }),
    )
    .exactOptional()
    .meta({
      description:
        'Terms of vocabulary/regulations.json, each with articles and a note if there are any.',
    }),
  agencies: z
    .array(
      z.strictObject({
        agency: slug.meta({ description: 'The term.' }),
        note: text.exactOptional().meta({ description: 'Why it is named.' }),
      }),
    )
    .exactOptional()
    .meta({ description: 'Terms of vocabulary/agencies.json, each with a note if there is one.' }),
  related: z
    .array(recordId)
    .exactOptional()
    .meta({ description: 'Other records that are worth reading beside this one.' }),
  analysedAt: instant.exactOptional().meta({ description: 'When the analysis was written.' }),
  corrections: z
    .array(
      z.strictObject({
        on: plainDate.meta({ description: 'Day of the correction.' }),
        text: text.meta({ description: 'What was corrected, and why.' }),
      }),
    )
    .exactOptional()
    .meta({ description: 'Dated changes to this record, from the oldest to the newest.' }),
  stated: statedSchema
    .exactOptional()
    .meta({ description: 'Figures that somebody else printed about the provision.' }),
  collection: slug
    .exactOptional()
    .meta({ description: 'Collection from which the record was imported.' }),
  upstream: upstream.exactOptional().meta({ description: 'Where an imported record comes from.' }),
  sections: sections.exactOptional().meta({ description: 'In Markdown the headings of the body.' }),
});
