import { z } from 'zod';
import { count, line, markdown, schemaReference, slug, webUrl } from './fields.ts';

const common = { slug, name: line, definition: markdown.exactOptional() };

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
  severities: z.strictObject({ ...common, level: count }),
  confidences: z.strictObject({ ...common, level: count }),
  bases: z.strictObject(common),
} as const;

/** `vocabulary/<kind>.json`: one schema per kind of term. */
export const vocabularySchemas = {
  'clause-types': list(SCHEMAS['clause-types']),
  categories: list(SCHEMAS.categories),
  regulations: list(SCHEMAS.regulations),
  agencies: list(SCHEMAS.agencies),
  'document-types': list(SCHEMAS['document-types']),
  severities: list(SCHEMAS.severities),
  confidences: list(SCHEMAS.confidences),
  bases: list(SCHEMAS.bases),
} as const;

function list<T extends z.ZodType>(term: T) {
  return z.strictObject({ ...schemaReference, terms: z.array(term) });
}
