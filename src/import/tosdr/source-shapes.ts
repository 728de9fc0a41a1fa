import { z } from 'zod';

/** Numbers are sometimes text in the source, and text sometimes a number. */
const label = z.union([z.string(), z.number()]).transform(String);

const pointShape = z.object({
  id: label,
  title: z.string(),
  services: z.array(z.string()).exactOptional(),
  topics: z.array(z.string()).exactOptional(),
  quoteText: z.string().exactOptional(),
  quoteDoc: z.string().exactOptional(),
  quoteStart: z.number().exactOptional(),
  needModeration: z.boolean().exactOptional(),
  tosdr: z.object({
    case: z.string().exactOptional(),
    tldr: z.string().exactOptional(),
    irrelevant: z.union([z.boolean(), z.string()]).exactOptional(),
    point: z.string().exactOptional(),
    score: label.exactOptional(),
  }),
});

const serviceShape = z.object({
  id: label,
  name: z.string(),
  slug: z.string().exactOptional(),
  url: z.string().exactOptional(),
  fulltos: z
    .record(
      z.string(),
      z.object({ name: z.string().exactOptional(), url: z.string().exactOptional() }),
    )
    .exactOptional(),
});

const caseShape = z.object({ name: z.string(), point: z.string(), score: label.exactOptional() });

/** One line of `points.ndjson`, `services.ndjson` or `cases.ndjson`: a file of the source with its git blob id. */
const fileOf = <T extends z.ZodType>(shape: T) =>
  z.object({ path: z.string(), blob: z.string(), ['data']: shape });

export const SHAPES = {
  points: fileOf(pointShape),
  services: fileOf(serviceShape),
  cases: fileOf(caseShape),
  documents: z.object({
    document: z.string(),
    source: z.string(),
    blob: z.string(),
    bytes: z.number(),
    sha256: z.string(),
  }),
} as const;

export type PointFile = z.infer<(typeof SHAPES)['points']>;
export type SourcePoint = PointFile['data'];
export type SourceService = z.infer<(typeof SHAPES)['services']>['data'];
export type SourceCase = z.infer<(typeof SHAPES)['cases']>['data'];
/** One line of `documents.ndjson`: where the text of a document comes from, with its size and SHA-256. */
export type DocumentLine = z.infer<(typeof SHAPES)['documents']>;
