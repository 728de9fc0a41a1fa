import { z } from 'zod';
import { count, line, markdown, schemaReference, slug, webUrl } from './fields.ts';

const common = {
  slug: slug.meta({ description: 'Its part of addresses, by which records name it.' }),
  name: line.meta({ description: 'Name, as pages print it.' }),
  definition: markdown.exactOptional().meta({ description: 'What it means, in Markdown.' }),
};
/** A judgement means something only when its scale says what. */
const step = {
  ...common,
  definition: markdown.meta({ description: 'What the step means, in Markdown.' }),
  level: count.meta({ description: 'Place on the scale: 1 is the lowest.' }),
};

const keywords = z.array(line).exactOptional().meta({ description: 'Other words for the same.' });
const shortName = line.exactOptional().meta({ description: 'The short form of the name.' });

const SCHEMAS = {
  'clause-types': z.strictObject({ ...common, keywords }),
  categories: z.strictObject(common),
  regulations: z.strictObject({
    ...common,
    shortName,
    jurisdiction: line.meta({ description: 'Where it applies.' }),
    citation: line.meta({ description: 'Official citation.' }),
    url: webUrl.meta({ description: 'Official text.' }),
    status: line.exactOptional().meta({ description: 'Such as "In force since 25 May 2018".' }),
    articles: z
      .array(
        z.strictObject({
          pinCite: line.meta({ description: 'As citations write it, such as "Art. 6(1)(f)".' }),
          title: line.meta({ description: 'What it is about.' }),
        }),
      )
      .exactOptional()
      .meta({ description: 'Articles that records may cite, in order.' }),
    agencies: z
      .array(slug)
      .exactOptional()
      .meta({ description: 'Terms of vocabulary/agencies.json that enforce it.' }),
    near: z.array(slug).exactOptional().meta({ description: 'Other regulations worth comparing.' }),
  }),
  agencies: z.strictObject({
    ...common,
    shortName,
    jurisdiction: line.meta({ description: 'Where it is competent.' }),
    url: webUrl.meta({ description: 'Its site.' }),
    complaintUrl: webUrl.exactOptional().meta({ description: 'Where complaints are filed.' }),
  }),
  'document-types': z.strictObject({ ...common, keywords }),
  severities: z.strictObject(step),
  confidences: z.strictObject(step),
  bases: z.strictObject({
    ...common,
    definition: markdown.meta({ description: 'What the basis means, in Markdown.' }),
  }),
} as const;

/** `vocabulary/<kind>.json`: one schema per kind of term. */
export const vocabularySchemas = {
  'clause-types': list(SCHEMAS['clause-types']),
  categories: list(SCHEMAS.categories),
  regulations: list(SCHEMAS.regulations),
  agencies: list(SCHEMAS.agencies),
  'document-types': list(SCHEMAS['document-types']),
  severities: scale(SCHEMAS.severities),
  confidences: scale(SCHEMAS.confidences),
  bases: list(SCHEMAS.bases),
} as const;

function list<T extends z.ZodType>(term: T) {
  return z.strictObject({
    ...schemaReference,
    terms: z
      .array(term)
      .meta({ description: 'The terms, each with a slug and a name of its own.' }),
  });
}

/** A list of terms whose levels are 1, 2, 3 … in any order, each once. */
function scale<T extends z.ZodType<{ readonly level: number }>>(term: T) {
  return z.strictObject({
    ...schemaReference,
    terms: z
      .array(term)
      .superRefine((terms, context) => {
        const levels = terms.map(({ level }) => level);
        levels.forEach((level, row) => {
          if (level >= 1 && level <= levels.length && levels.indexOf(level) === row) return;
          context.addIssue({
            code: 'custom',
            path: [row, 'level'],
            input: level,
            message: `Expected each of 1 to ${levels.length} once.`,
            params: { code: 'term/level' },
          });
        });
      })
      .meta({ description: 'The steps of the scale.' }),
  });
}
