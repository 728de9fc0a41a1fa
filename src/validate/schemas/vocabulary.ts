import { z } from 'zod';
import { count, line, markdown, schemaReference, slug, webUrl } from './fields.ts';

const common = { slug, name: line, definition: markdown.exactOptional() };
/** A judgement means something only when its scale says what. */
const step = { ...common, definition: markdown, level: count.meta({ description: 'Place on the scale: 1 is the lowest.' }) };

const SCHEMAS = {
  'clause-types': z.strictObject({ ...common, keywords: z.array(line).exactOptional() }),
  categories: z.strictObject(common),
  regulations: z.strictObject({
    ...common,
    shortName: line.exactOptional(),
    jurisdiction: line,
    citation: line,
    url: webUrl,
    status: line.exactOptional(),
    articles: z.array(z.strictObject({ pinCite: line, title: line })).exactOptional(),
    agencies: z.array(slug).exactOptional(),
    near: z.array(slug).exactOptional(),
  }),
  agencies: z.strictObject({ ...common, shortName: line.exactOptional(), jurisdiction: line, url: webUrl, complaintUrl: webUrl.exactOptional() }),
  'document-types': z.strictObject({ ...common, keywords: z.array(line).exactOptional() }),
  severities: z.strictObject(step),
  confidences: z.strictObject(step),
  bases: z.strictObject({ ...common, definition: markdown }),
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
  return z.strictObject({ ...schemaReference, terms: z.array(term) });
}

/** A list of terms whose levels are 1, 2, 3 … in any order, each once. */
function scale<T extends z.ZodType<{ readonly level: number }>>(term: T) {
  return z.strictObject({
    ...schemaReference,
    terms: z.array(term).superRefine((terms, context) => {
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
    }),
  });
}
