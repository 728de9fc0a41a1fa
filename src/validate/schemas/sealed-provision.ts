import { z } from 'zod';
import { PROVISION_FORM, type SealedProvision } from '../../domain/sealed/sealed-provision.ts';
import { sealedCapture } from './sealed-capture.ts';
import { sealedContext } from './sealed-context.ts';
import {
  ordinal,
  sealedCount,
  sealedDate,
  sealedDigest,
  sealedFlag,
  sealedId,
  sealedInstant,
  sealedSlug,
  sealedText,
  sealedTool,
  sealedUrl,
} from './sealed-fields.ts';
import { sealedStated } from './sealed-stated.ts';

const place = z.strictObject({
  start: sealedCount.meta({
    description:
      'Offset of the first character in the version text, in Unicode code points from 0.',
  }),
  end: sealedCount.meta({ description: 'Offset after the last character.' }),
  firstParagraph: ordinal.meta({ description: 'Line of the version text, from 1.' }),
  lastParagraph: ordinal.meta({ description: 'Line of the version text, from 1.' }),
  startInParagraph: sealedCount.meta({
    description: 'Offset of the first character in its paragraph.',
  }),
  endInParagraph: sealedCount.meta({
    description: 'Offset after the last character in its paragraph.',
  }),
  occurrences: ordinal.meta({ description: 'How often the words occur in the whole text.' }),
});

const passage = z
  .strictObject({
    exact: sealedText.meta({ description: 'The words, a line feed between paragraphs.' }),
    prefix: sealedText
      .exactOptional()
      .meta({ description: 'Words directly before, as the record states them.' }),
    suffix: sealedText
      .exactOptional()
      .meta({ description: 'Words directly after, as the record states them.' }),
    start: sealedCount.exactOptional().meta({ description: 'Offset as the record states it.' }),
    knownMissing: sealedFlag.meta({
      description: 'Whether the record says that the words are not in the capture.',
    }),
    state: z
      .enum(['found', 'missing', 'not-held'])
      .meta({ description: 'What looking for the words gave.' }),
    place: place.exactOptional().meta({ description: 'Where they were found.' }),
  })
  .refine(({ state, place: found }) => (state === 'found') === (found !== undefined), {
    error: 'a place belongs to a passage that was found, and to no other',
  });

const quotation = z.strictObject({
  excerptDigest: sealedDigest.meta({
    description: 'SHA-256 of the passages’ words joined by line feeds.',
  }),
  passages: z.array(passage).min(1).meta({ description: 'In the order of the document.' }),
  version: z
    .strictObject({
      extractor: sealedTool.meta({ description: 'What read the text from the stored file.' }),
      normaliser: sealedTool.meta({ description: 'What evened it out.' }),
      digest: sealedDigest.meta({ description: 'SHA-256 of the version text.' }),
      paragraphCount: sealedCount.meta({ description: 'Its number of lines.' }),
    })
    .exactOptional()
    .meta({
      description: 'The text in which the words were looked for; absent when no bytes were held.',
    }),
});

const evidence = z.strictObject({
  summary: z
    .enum(['verified', 'recorded', 'mismatch', 'not-in-source'])
    .meta({ description: 'In one word.' }),
  rows: z
    .array(
      z.strictObject({
        row: z
          .enum(['snapshot', 'digest', 'quotation', 'memento', 'timestamp'])
          .meta({ description: 'What was looked at.' }),
        state: z
          .enum(['verified', 'held', 'recorded', 'not-checked', 'unconfirmed', 'failed', 'none'])
          .meta({ description: 'What was known when the revision was sealed.' }),
      }),
    )
    .meta({ description: 'One row for each thing that can be checked.' }),
});

const prose = sealedText.exactOptional();
const analysis = z.strictObject({
  whatItIs: prose,
  whyItMatters: prose,
  interpretiveNote: prose,
  consumerImpact: prose,
  actions: z.array(z.strictObject({ title: sealedText, text: sealedText })),
  regulatoryLandscape: prose,
  governanceExposure: prose,
  jurisdictionFlags: prose,
  contractAndVendor: prose,
  complianceConsiderations: prose,
  questions: z.array(z.strictObject({ question: sealedText, answer: sealedText })),
});

const upstream = z.strictObject({
  reference: sealedText,
  url: sealedUrl.exactOptional(),
  rating: prose,
  topic: prose,
  reviewState: prose,
  quotation: z
    .strictObject({
      text: sealedText,
      match: z.enum([
        'exact',
        'whitespace',
        'html',
        'markdown',
        'unicode-case',
        'letters-digits',
        'none',
        'not-held',
      ]),
    })
    .exactOptional(),
});

const content = z.strictObject({
  title: sealedText,
  document: sealedId,
  capture: sealedCapture,
  quotation,
  evidence,
  clauseType: sealedSlug.exactOptional(),
  categories: z.array(sealedSlug),
  severity: sealedSlug.exactOptional(),
  confidence: sealedSlug.exactOptional(),
  basis: sealedSlug.exactOptional(),
  regulations: z.array(
    z.strictObject({ regulation: sealedSlug, pinCites: z.array(sealedText), note: prose }),
  ),
  agencies: z.array(z.strictObject({ agency: sealedSlug, note: prose })),
  related: z.array(sealedId),
  analysedAt: sealedInstant.exactOptional(),
  analysis: analysis.meta({ description: 'The archive’s own prose, as Markdown.' }),
  corrections: z.array(z.strictObject({ on: sealedDate, text: sealedText })),
  stated: sealedStated.exactOptional(),
  collection: sealedSlug.exactOptional(),
  upstream: upstream.exactOptional(),
});

/** A sealed provision, strictly: a member that the form does not name is refused. */
export const sealedProvisionSchema: z.ZodType<SealedProvision> = z.strictObject({
  form: z.literal(PROVISION_FORM).meta({ description: 'Name and version of this form.' }),
  id: sealedId.meta({ description: 'The record.' }),
  revision: ordinal.meta({ description: 'Number of the revision, from 1.' }),
  previousRevision: sealedDigest
    .exactOptional()
    .meta({ description: 'SHA-256 of the sealed revision before; absent in the first.' }),
  content: content.meta({
    description:
      'The record, its capture and what the checks found. Decides whether it is another revision.',
  }),
  context: sealedContext.meta({
    description: 'How everything around it was called when it was sealed.',
  }),
});
